package io.github.petitionkit.signature.result;

/**
 * The answer that a visitor may see after an attempt to sign. A new signature, a held one and a duplicate get the same
 * answer, so that it reveals neither who has signed nor that a bot was detected.
 */
public enum Acknowledgement {
    /** "Look into your mail." */
    CHECK_YOUR_MAIL,
    /** "Thank you for signing", if no confirmation is needed. */
    THANK_YOU,
    /** "You cannot sign this petition", with the reasons. */
    NOT_ELIGIBLE,
    /** "Please correct your entries", with the violations. */
    CORRECT_YOUR_ENTRIES
}
