package io.github.petitionkit.signature;

/**
 * What a visitor may be shown after an attempt to sign. It is the same for a new signature, a held one and one that was
 * there already, so that nobody learns who has signed, and no bot that it was caught.
 */
public enum Acknowledgement {
    /** "Look into your mail." */
    CHECK_YOUR_MAIL,
    /** "Thank you for signing": where no confirmation is needed. */
    THANK_YOU,
    /** "You cannot sign this petition", with the reasons. */
    NOT_ELIGIBLE,
    /** "Please correct your entries", with the violations. */
    CORRECT_YOUR_ENTRIES
}
