package io.github.petitionkit.assessment;

/** What an assessment leads to. */
public enum Verdict {
    /** The signature goes its ordinary way. */
    ACCEPT,
    /** The signature is kept out of the count until a moderator has looked at it; its signer is not told. */
    HOLD,
    /** Nothing is stored; the visitor sees what everybody sees. */
    REFUSE
}
