package io.github.petitionkit.transfer;

/** What became of one line of an import, or would become of it. */
public enum ImportOutcome {
    /** It is a new signature and counts. */
    COUNTED,
    /** It is a new signature, and is held for a review. */
    HELD,
    /** It is a new attempt, and its signer has not confirmed it. */
    UNCONFIRMED,
    /** Its signer has signed before, or an earlier line repeats it. */
    ALREADY_SIGNED,
    /**
     * Somebody of another name has signed from its mailbox, and the policy takes one signer a mailbox. If there are
     * many, such as relatives with one mailbox, the policy should permit
     * {@link io.github.petitionkit.identity.MailboxSharing#HOUSEHOLD}, or the lines should come without the address.
     */
    MAILBOX_TAKEN,
    /** Its signer has withdrawn, or staff have invalidated the signature. */
    STAYS_OUT,
    /** Its signer may not sign the petition. */
    NOT_ELIGIBLE,
    /** The line has faults. */
    INVALID,
    /** The fraud policy refused it. */
    REFUSED;

    /** {@return whether a line with this outcome is stored as a new signature} */
    public boolean isEntered() {
        return this == COUNTED || this == HELD || this == UNCONFIRMED;
    }
}
