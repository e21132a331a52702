package io.github.petitionkit.movement;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.NavigableMap;
import java.util.SortedMap;

/**
 * A window of whole minutes that ends with the present one, as in {@link io.github.petitionkit.tally.Tally}. Its first
 * hour can be a part of an hour, which is counted by minutes; the others are counted by hours.
 *
 * @param start its first minute
 * @param wholeHours the start of its first whole hour
 */
public record RecentWindow(Instant start, Instant wholeHours) {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static RecentWindow of(Instant now, Duration length) {
        Instant start = now.truncatedTo(ChronoUnit.MINUTES).plus(MINUTE).minus(length);
        Instant hour = start.truncatedTo(ChronoUnit.HOURS);
        return new RecentWindow(start, hour.equals(start) ? hour : hour.plus(Duration.ofHours(1)));
    }

    /**
     * Returns the last 60 minutes.
     *
     * @param now the present
     * @return the window
     */
    public static RecentWindow hour(Instant now) {
        return of(now, Duration.ofHours(1));
    }

    /**
     * Returns the last 1,440 minutes.
     *
     * @param now the present
     * @return the window
     */
    public static RecentWindow day(Instant now) {
        return of(now, Duration.ofHours(24));
    }

    long sum(NavigableMap<MovementFigure, Long> figures) {
        return total(figures.subMap(MovementFigure.minute(start), true, MovementFigure.minute(wholeHours), false))
                + total(figures.subMap(MovementFigure.hour(wholeHours), true, MovementFigure.hour(Instant.MAX), true));
    }

    private static long total(SortedMap<MovementFigure, Long> figures) {
        return figures.values().stream().mapToLong(Long::longValue).sum();
    }
}
