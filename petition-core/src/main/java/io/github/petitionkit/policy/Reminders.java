package io.github.petitionkit.policy;

import java.time.Duration;

/**
 * Reminders to signers who have not confirmed. They are counted for each attempt separately, so that a stranger's
 * attempt with the same address cannot suppress them.
 *
 * @param after the time from signing to the first reminder, and between two reminders, above zero
 * @param most the maximum number of reminders, 0 for none
 */
public record Reminders(Duration after, int most) {
    /** No reminders. */
    public static final Reminders NONE = new Reminders(Duration.ofDays(2), 0);

    /** Requires a positive time and a number of 0 or more. */
    public Reminders {
        DateLimits.require(after);
        if (after.isZero() || after.isNegative() || most < 0) {
            throw new IllegalArgumentException(
                    "Give reminders a time above zero and a number of 0 or more; got %s and %s".formatted(after, most));
        }
    }
}
