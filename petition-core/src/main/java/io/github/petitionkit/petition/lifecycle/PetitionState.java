package io.github.petitionkit.petition.lifecycle;

/** The state of a petition. The reaction to its demand is not part of the state; see {@link io.github.petitionkit.petition.outcome.Outcome}. */
public enum PetitionState {
    /** Being written; visible only to its creator. */
    DRAFT,
    /** Invited sponsors sign until there are enough of them. */
    COLLECTING_SPONSORS,
    /** Waiting for a moderator. */
    IN_MODERATION,
    /** Set aside by a moderator for a second opinion. */
    FLAGGED,
    /** Set aside by a moderator until an event elsewhere. */
    DORMANT,
    /** Published and collecting signatures, until its deadline. */
    OPEN,
    /** Published, and closed at its deadline or by a decision. */
    CLOSED,
    /** Rejected by a moderator, with a reason that readers see. */
    REJECTED,
    /** Hidden by a moderator; never show it. */
    HIDDEN,
    /** Ended before it was published, for example when a parliament is dissolved. */
    STOPPED,
    /** Withdrawn by its creator. */
    WITHDRAWN;

    /** {@return whether the petition has not been published yet and can still be edited} */
    public boolean isBeforePublication() {
        return this.compareTo(OPEN) < 0;
    }

    /** {@return whether the petition waits for a moderator, including one that a moderator has set aside} */
    public boolean isInModeration() {
        return this == IN_MODERATION || this == FLAGGED || this == DORMANT;
    }
}
