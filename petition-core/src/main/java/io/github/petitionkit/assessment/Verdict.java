package io.github.petitionkit.assessment;

/** The consequence of an assessment. */
public enum Verdict {
    /** The signature is processed normally. */
    ACCEPT,
    /** The signature does not count until a moderator has reviewed it; its signer gets no notice. */
    HOLD,
    /** Nothing is stored; the visitor sees the usual answer. */
    REFUSE
}
