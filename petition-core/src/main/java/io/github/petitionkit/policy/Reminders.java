package io.github.petitionkit.policy;

import java.time.Duration;
import java.util.Objects;

/**
 * How often signers who do not confirm are asked again: for each attempt, whatever others were made from the same address, so
 * that nobody can silence the reminder of another one.
 *
 * @param after how long after signing they are asked first, and from one time to the next, above zero
 * @param most the most times, 0 for never
 */
public record Reminders(Duration after, int most) {
    /** Nobody is asked again. */
    public static final Reminders NONE = new Reminders(Duration.ofDays(2), 0);

    /** Checks the components. */
    public Reminders {
        Objects.requireNonNull(after, "after");
        if (after.isZero() || after.isNegative() || most < 0) {
            throw new IllegalArgumentException(
                    "Give reminders a time above zero and a number of 0 or more; got %s and %d".formatted(after, most));
        }
    }
}
