package io.github.petitionkit.forecast;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;

/**
 * How signing spreads over the hours of a day, in UTC. An hour's factor is its share of the day against an even spread, so
 * that a whole day is worth 24 ordinary hours.
 */
final class DayProfile {
    private static final int HOURS = 24;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int LEAST_DAYS = 3;
    private static final int MOST_DAYS = 28;
    /** Signatures that every hour is taken to have had beside its own, so that few signatures make no wild profile. */
    private static final double PRIOR = 10;

    private final double[] factors;

    private DayProfile(double[] factors) {
        this.factors = factors;
    }

    /** Even before there are three whole days; then from the latest 28 of them at most. */
    static DayProfile of(SortedMap<Instant, Long> byHour, Instant from, Instant now) {
        Instant end = now.truncatedTo(ChronoUnit.HOURS);
        long days = Math.min(Duration.between(from, end).toDays(), MOST_DAYS);
        double[] counts = new double[HOURS];
        if (days >= LEAST_DAYS) {
            for (Map.Entry<Instant, Long> hour :
                    byHour.subMap(end.minus(DAY.multipliedBy(days)), end).entrySet()) {
                counts[hourOfDay(hour.getKey())] += hour.getValue();
            }
        }
        double even = Arrays.stream(counts).sum() / HOURS;
        return new DayProfile(Arrays.stream(counts)
                .map(count -> (count + PRIOR) / (even + PRIOR))
                .toArray());
    }

    double factor(Instant instant) {
        return factors[hourOfDay(instant)];
    }

    /** How many ordinary hours lie between two instants. */
    double between(Instant from, Instant to) {
        long days = Duration.between(from, to).toDays();
        double ordinary = (double) days * HOURS;
        Instant at = from.plus(DAY.multipliedBy(days));
        while (at.isBefore(to)) {
            Instant end = at.truncatedTo(ChronoUnit.HOURS).plus(HOUR);
            end = end.isBefore(to) ? end : to;
            ordinary += hours(at, end) * factor(at);
            at = end;
        }
        return ordinary;
    }

    /** The instant by which so many ordinary hours have passed, rounded up to the minute. */
    Instant after(Instant from, double ordinary) {
        long days = (long) (ordinary / HOURS);
        double rest = ordinary - (double) days * HOURS;
        Instant at = from.plus(DAY.multipliedBy(days));
        while (true) {
            Instant end = at.truncatedTo(ChronoUnit.HOURS).plus(HOUR);
            double gain = hours(at, end) * factor(at);
            if (rest <= gain) {
                Instant exact = at.plusNanos((long) (rest / factor(at) * HOUR.toNanos()));
                return exact.plus(1, ChronoUnit.MINUTES).minusNanos(1).truncatedTo(ChronoUnit.MINUTES);
            }
            rest -= gain;
            at = end;
        }
    }

    static double hours(Instant from, Instant to) {
        return (double) Duration.between(from, to).toNanos() / HOUR.toNanos();
    }

    private static int hourOfDay(Instant instant) {
        return Math.floorMod(Math.floorDiv(instant.getEpochSecond(), HOUR.toSeconds()), HOURS);
    }
}
