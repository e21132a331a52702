package io.github.petitionkit.threshold;

/** Whether a threshold once reached is taken back when the count falls. */
public enum Retraction {
    /** Reached is reached. */
    NEVER,
    /**
     * It is taken back when the count falls below it before its consequence has happened, and never after: an answer that
     * has been given stays given.
     */
    UNTIL_CONSEQUENCE
}
