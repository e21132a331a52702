package io.github.petitionkit.verification;

/** The decision on a petition by a sample, or by the raw count before it. */
public enum Decision {
    /** The petition has too few signatures. */
    FAILS,
    /** The sample is inconclusive, so every signature must be examined. */
    FULL_COUNT,
    /** The petition has enough signatures. */
    QUALIFIES
}
