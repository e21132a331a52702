package io.github.petitionkit.petition;

/** Where a petition stands in its life. What became of its demand is told by its outcomes, beside the state. */
public enum PetitionState {
    /** Being written; seen by its creator alone. */
    DRAFT,
    /** Signed by invited sponsors until there are enough of them. */
    COLLECTING_SPONSORS,
    /** Waiting for a moderator. */
    IN_MODERATION,
    /** Set aside by a moderator for a second opinion. */
    FLAGGED,
    /** Set aside by a moderator until something happens elsewhere. */
    DORMANT,
    /** Published and collecting signatures, until its deadline. */
    OPEN,
    /** Published; its time is over or was ended. */
    CLOSED,
    /** Refused by a moderator, with a reason that readers see. */
    REJECTED,
    /** Refused by a moderator, and not to be shown at all. */
    HIDDEN,
    /** Ended before it was published, as when a parliament is dissolved. */
    STOPPED,
    /** Taken back by its creator. */
    WITHDRAWN;

    /** {@return whether the petition has not been published yet and can still be edited} */
    public boolean isBeforePublication() {
        return this.compareTo(OPEN) < 0;
    }

    /** {@return whether the petition waits for a moderator, also where one has set it aside} */
    public boolean isInModeration() {
        return this == IN_MODERATION || this == FLAGGED || this == DORMANT;
    }
}
