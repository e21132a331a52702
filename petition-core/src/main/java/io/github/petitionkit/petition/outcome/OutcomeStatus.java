package io.github.petitionkit.petition.outcome;

/** The status of the addressee's reaction on one track. */
public enum OutcomeStatus {
    /** It is due, because a threshold was reached. */
    AWAITED,
    /** There is a date for it. */
    SCHEDULED,
    /** It has been given. */
    GIVEN,
    /** It will not be given. */
    DECLINED;

    /** {@return whether the reaction has happened; a falling count does not take it back then} */
    public boolean hasHappened() {
        return this != AWAITED;
    }
}
