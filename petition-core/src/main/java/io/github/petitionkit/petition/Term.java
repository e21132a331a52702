package io.github.petitionkit.petition;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Objects;

/**
 * How long a petition is open. It is open to the end of its last day: opened on 3 March for six months, the last day is
 * 3 September, and the deadline is midnight at the end of it in the stated zone.
 *
 * @param length years, months and days from the opening day to the last day; not negative
 * @param zone where the last day ends
 */
public record Term(Period length, ZoneId zone) {
    /** Checks the components. */
    public Term {
        Objects.requireNonNull(zone, "zone");
        if (length.isNegative()) {
            throw new IllegalArgumentException(
                    "A petition cannot be open for " + length + "; give a length of 0 or more");
        }
    }

    /**
     * The first instant at which the petition is no longer open. Each begun 24 hours of pause give one day more, so that
     * the deadline stays at the end of a day.
     *
     * @param openedAt when the petition opened
     * @param paused for how long signing was paused in all
     * @return the deadline, exclusive
     */
    public Instant deadline(Instant openedAt, Duration paused) {
        long pausedDays = paused.plus(Duration.ofDays(1)).minusNanos(1).toDays();
        return openedAt.atZone(zone)
                .toLocalDate()
                .plus(length)
                .plusDays(pausedDays + 1)
                .atStartOfDay(zone)
                .toInstant();
    }
}
