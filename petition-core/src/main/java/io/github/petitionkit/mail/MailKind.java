package io.github.petitionkit.mail;

/** The kind of a mail. */
public enum MailKind {
    /** "Please confirm that you signed": carries a link that confirms. */
    CONFIRM,
    /** "You have not confirmed yet": carries a link that confirms. */
    REMINDER,
    /** "You have signed already": informs the owner of an address of another attempt; carries a link that withdraws. */
    ALREADY_SIGNED,
    /** "Please confirm your new address": carries a link that moves a signer to the recipient's mailbox. */
    NEW_ADDRESS
}
