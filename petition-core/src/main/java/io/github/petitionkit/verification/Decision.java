package io.github.petitionkit.verification;

/** What a sample, or the raw count before it, decides about a petition. */
public enum Decision {
    /** The petition has too few signatures. */
    FAILS,
    /** The sample is too close to tell, so that every signature has to be examined. */
    FULL_COUNT,
    /** The petition has enough signatures. */
    QUALIFIES
}
