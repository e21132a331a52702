package io.github.petitionkit.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How long a petition is open. It is open to the end of its last day. Example: opened on 3 March for six months, its
 * last day is 3 September, and its deadline is midnight at the end of that day in the given zone.
 *
 * @param length years, months and days from the opening day to the last day; not negative; ignored if the last day is
 *     given
 * @param zone the time zone in which the last day ends
 * @param until the last day, fixed by a law or an election, which pauses do not move; {@code null} if it follows from
 *     the length
 */
public record Term(Period length, ZoneId zone, @Nullable LocalDate until) {
    /** Requires a length of 0 or more, and a length and a day within the {@link DateLimits}. */
    public Term {
        Objects.requireNonNull(zone, "zone");
        DateLimits.require(length);
        if (until != null) {
            DateLimits.require(until);
        }
        if (length.isNegative()) {
            throw new IllegalArgumentException(
                    "A petition cannot be open for " + length + "; give a length of 0 or more");
        }
    }

    /**
     * Makes a term of a length.
     *
     * @param length as the component
     * @param zone as the component
     */
    public Term(Period length, ZoneId zone) {
        this(length, zone, null);
    }

    /**
     * Makes a term that ends on a fixed day.
     *
     * @param lastDay the last day on which the petition is open
     * @param zone the time zone in which it ends
     * @return the term
     */
    public static Term until(LocalDate lastDay, ZoneId zone) {
        return new Term(Period.ZERO, zone, Objects.requireNonNull(lastDay, "lastDay"));
    }

    /**
     * Returns the first instant at which the petition is no longer open. Each 24 hours of pause, full or begun, add one
     * day, so that the deadline stays at the end of a day.
     *
     * @param openedAt when the petition opened
     * @param paused the total length of pauses
     * @return the deadline, exclusive
     */
    public Instant deadline(Instant openedAt, Duration paused) {
        if (until != null) {
            return until.plusDays(1).atStartOfDay(zone).toInstant();
        }
        long pausedDays = paused.plus(Duration.ofDays(1)).minusNanos(1).toDays();
        return openedAt.atZone(zone)
                .toLocalDate()
                .plus(length)
                .plusDays(pausedDays + 1)
                .atStartOfDay(zone)
                .toInstant();
    }
}
