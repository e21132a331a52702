package io.github.petitionkit.mail;

import io.github.petitionkit.token.TokenPurpose;

/** The kind of a mail. */
public enum MailKind {
    /** "Please confirm that you signed": carries a link that confirms. */
    CONFIRM(TokenPurpose.CONFIRM),
    /** "You have not confirmed yet": carries a link that confirms. */
    REMINDER(TokenPurpose.CONFIRM),
    /** "You have signed already": informs the owner of an address of another attempt; carries a link that withdraws. */
    ALREADY_SIGNED(TokenPurpose.WITHDRAW),
    /** "Please confirm your new address": carries a link that moves a signer to the recipient's mailbox. */
    NEW_ADDRESS(TokenPurpose.NEW_ADDRESS),
    /** "Here is the link that you asked for": carries a link to self-service. */
    OWN_DATA(TokenPurpose.SELF_SERVICE),
    /**
     * "Your petition needs supporters": goes to a creator, who forwards it; carries a link by which everybody can sign
     * as a sponsor.
     */
    INVITATION(TokenPurpose.SPONSOR);

    private final TokenPurpose purpose;

    MailKind(TokenPurpose purpose) {
        this.purpose = purpose;
    }

    /** {@return the purpose of the token in the mail's link} */
    public TokenPurpose purpose() {
        return purpose;
    }

    /** {@return whether somebody else than the recipient may have caused the mail to the owner of a signature} */
    public boolean isNotice() {
        return this == ALREADY_SIGNED || this == OWN_DATA;
    }
}
