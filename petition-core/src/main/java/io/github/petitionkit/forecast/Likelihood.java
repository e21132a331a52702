package io.github.petitionkit.forecast;

/** Whether a number will be reached in time: by the deadline, or within ten years without one. */
public enum Likelihood {
    /** It is reached, or will be with at least the forecaster's level of probability. */
    YES,
    /** The counts do not decide. */
    UNCERTAIN,
    /** The deadline has passed, or it will be missed with at least the forecaster's level of probability. */
    NO
}
