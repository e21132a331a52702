package io.github.petitionkit.forecast;

/** Whether a number will be reached in time: by the deadline, or where there is none within ten years. */
public enum Likelihood {
    /** It is reached, or it will be with at least the forecaster's level of probability. */
    YES,
    /** The counts do not tell. */
    UNCERTAIN,
    /** The deadline has passed, or it will be missed with at least the forecaster's level of probability. */
    NO
}
