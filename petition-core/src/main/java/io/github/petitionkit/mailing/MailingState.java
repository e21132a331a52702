package io.github.petitionkit.mailing;

/** The state of a mailing. */
public enum MailingState {
    /** It is being written. */
    DRAFT,
    /** It waits for a moderator. */
    IN_MODERATION,
    /** A moderator has refused its text; editing makes it a draft again. */
    REJECTED,
    /** It is being sent, batch by batch. */
    SENDING,
    /** Sending has been stopped half-way; it can be edited, and goes on from where it was. */
    STOPPED,
    /** Every supporter has been reached, or cannot be. */
    SENT
}
