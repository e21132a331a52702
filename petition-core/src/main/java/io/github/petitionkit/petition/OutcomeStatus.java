package io.github.petitionkit.petition;

/** How far the addressee's reaction on one track has come. */
public enum OutcomeStatus {
    /** It is due: a threshold was reached. */
    AWAITED,
    /** There is a date for it. */
    SCHEDULED,
    /** It has been given. */
    GIVEN,
    /** It will not be given. */
    DECLINED;

    /** {@return whether the consequence has happened, so that a falling count no longer takes it back} */
    public boolean hasHappened() {
        return this != AWAITED;
    }
}
