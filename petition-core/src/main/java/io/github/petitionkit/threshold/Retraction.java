package io.github.petitionkit.threshold;

/** Whether a reached threshold is retracted when the count falls. */
public enum Retraction {
    /** A reached threshold stays reached. */
    NEVER,
    /** It is retracted if the count falls below it before its consequence has happened, and never afterwards. */
    UNTIL_CONSEQUENCE
}
