package io.github.petitionkit.petition.lifecycle;

/** An action that changes a petition's state; {@link Lifecycle} defines when it is allowed. */
public enum PetitionAction {
    /** The creator starts inviting sponsors. */
    SEEK_SPONSORS,
    /** The petition goes to the moderators. */
    SUBMIT,
    /** The petition is published without a moderator, if its policy asks for none. */
    OPEN,
    /** A moderator publishes the petition. */
    APPROVE,
    /** A moderator asks for a second opinion. */
    FLAG,
    /** A moderator sets the petition aside. */
    SHELVE,
    /** A flagged or shelved petition goes back to the queue. */
    RESUME_MODERATION,
    /** A moderator refuses the petition; needs a reason. */
    REJECT,
    /** A moderator hides the petition from the public; needs a reason. */
    HIDE,
    /** Collecting ends before publication; needs a reason. */
    STOP,
    /** The creator withdraws the petition. */
    WITHDRAW,
    /** Collecting ends. */
    CLOSE,
    /** A rejection, a stop or a withdrawal is undone; the petition goes back to the moderators. */
    RESTORE,
    /** A petition that was published before is published again, with its old opening date and deadline. */
    REPUBLISH,
    /** The last day of an open petition is moved, to an earlier or a later one; needs a reason. */
    EXTEND;

    /** {@return whether the action requires a reason} */
    public boolean needsReason() {
        return this == REJECT || this == HIDE || this == STOP || this == EXTEND;
    }
}
