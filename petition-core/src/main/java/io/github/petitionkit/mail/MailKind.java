package io.github.petitionkit.mail;

/** What a mail is about. */
public enum MailKind {
    /** "Please confirm that you signed": carries a link that confirms. */
    CONFIRM,
    /** "You have not confirmed yet": carries a link that confirms. */
    REMINDER,
    /** "You have signed already": tells the owner of an address that somebody tried again; carries a link that withdraws. */
    ALREADY_SIGNED,
    /** "Please confirm your new address": carries a link that moves a signer to the mailbox that it goes to. */
    NEW_ADDRESS
}
