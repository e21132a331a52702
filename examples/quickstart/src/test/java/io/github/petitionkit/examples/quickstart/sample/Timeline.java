package io.github.petitionkit.examples.quickstart.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** When the petition is open, and when people come: fewer by night, most on the first and on the last day. */
final class Timeline {
    static final Instant OPENS = Instant.parse("2017-10-16T09:00:00Z");
    static final Instant CLOSES = Instant.parse("2017-10-28T00:00:00Z");
    static final Instant GRACE_ENDS = CLOSES.plus(Duration.ofHours(24));
    static final Instant LAST_DAY = CLOSES.minus(Duration.ofHours(24));

    private static final int[] DAYS = {110, 130, 100, 85, 70, 55, 55, 65, 60, 60, 70, 145};
    private static final int[] HOURS = {
        20, 12, 7, 5, 6, 12, 28, 52, 66, 62, 56, 54, 68, 62, 52, 50, 54, 64, 76, 90, 100, 94, 70, 42
    };
    private static final int[] HOURS_OF_THE_SURGE = {
        10, 6, 4, 3, 4, 8, 18, 32, 40, 42, 44, 48, 58, 58, 58, 62, 70, 82, 96, 110, 124, 138, 156, 180
    };

    private final Weighted<Instant> hours = new Weighted<>();

    Timeline() {
        for (int day = 0; day < DAYS.length; day++) {
            int[] rhythm = day == DAYS.length - 1 ? HOURS_OF_THE_SURGE : HOURS;
            addDay(
                    OPENS.atOffset(ZoneOffset.UTC)
                            .toLocalDate()
                            .plusDays(day)
                            .atStartOfDay()
                            .toInstant(ZoneOffset.UTC),
                    DAYS[day],
                    rhythm);
        }
    }

    private void addDay(Instant midnight, int share, int[] rhythm) {
        long dayTotal = 0;
        for (int hour = 0; hour < 24; hour++) {
            dayTotal += isOpen(midnight, hour) ? rhythm[hour] : 0;
        }
        for (int hour = 0; hour < 24; hour++) {
            if (isOpen(midnight, hour)) {
                hours.with(midnight.plus(Duration.ofHours(hour)), 10_000L * share * rhythm[hour] / dayTotal);
            }
        }
    }

    private static boolean isOpen(Instant midnight, int hour) {
        return !midnight.plus(Duration.ofHours(hour)).isBefore(OPENS);
    }

    /** Some second at which somebody comes, late enough to have filled in the form since the opening. */
    Instant arrival(Chance chance) {
        return arrival(chance, OPENS, CLOSES);
    }

    /** As {@link #arrival(Chance)}, within {@code [from, until)}. */
    Instant arrival(Chance chance, Instant from, Instant until) {
        Instant earliest = from.isAfter(OPENS) ? from : OPENS.plusSeconds(15);
        Instant at = someSecond(chance);
        while (at.isBefore(earliest) || !at.isBefore(until)) {
            at = someSecond(chance);
        }
        return at;
    }

    private Instant someSecond(Chance chance) {
        return hours.pick(chance).plusSeconds(chance.below(3600));
    }
}
