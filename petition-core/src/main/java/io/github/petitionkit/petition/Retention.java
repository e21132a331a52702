package io.github.petitionkit.petition;

import java.time.Period;

/**
 * How long personal data of signers is kept.
 *
 * @param afterEnd how long after the petition ended (was closed, rejected, stopped or withdrawn); not negative
 */
public record Retention(Period afterEnd) {
    /** Six months after the end, as the UK Parliament's site does. */
    public static final Retention SIX_MONTHS = new Retention(Period.ofMonths(6));

    /** Checks the component. */
    public Retention {
        if (afterEnd.isNegative()) {
            throw new IllegalArgumentException("Data cannot be kept for " + afterEnd + "; give a period of 0 or more");
        }
    }
}
