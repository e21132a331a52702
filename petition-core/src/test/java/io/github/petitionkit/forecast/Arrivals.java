package io.github.petitionkit.forecast;

import io.github.petitionkit.place.Country;
import io.github.petitionkit.tally.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** Signatures as a test wants them, hour by hour from the opening. */
final class Arrivals {
    static final Instant OPENED = Instant.parse("2026-03-03T00:00:00Z");
    static final Country FRANCE = Country.of("FR");
    private static final Duration HOUR = Duration.ofHours(1);

    private Arrivals() {}

    /** So many in each of so many hours. */
    static Tally steady(int hours, long each) {
        SortedMap<Instant, Long> byHour = new TreeMap<>();
        for (int i = 0; i < hours; i++) {
            byHour.put(hour(i), each);
        }
        return tally(hour(hours), byHour, 1);
    }

    /** The hours before {@code now} of longer arrivals. */
    static Tally before(Instant now, SortedMap<Instant, Long> byHour) {
        return tally(now, byHour.headMap(now), 1);
    }

    /** All from France, or only a share of them and the others from Germany. */
    static Tally tally(Instant now, SortedMap<Instant, Long> byHour, double french) {
        long counted = byHour.values().stream().mapToLong(Long::longValue).sum();
        long fromFrance = Math.round(french * counted);
        Map<Country, Long> byCountry = new HashMap<>(Map.of(FRANCE, fromFrance));
        byCountry.put(Country.of("DE"), counted - fromFrance);
        byCountry.values().removeIf(count -> count == 0);
        return new Tally(
                now,
                counted,
                counted,
                0,
                0,
                byCountry,
                Map.of(),
                Map.of(),
                Collections.unmodifiableSortedMap(byHour),
                0,
                0);
    }

    static Instant hour(long number) {
        return OPENED.plus(HOUR.multipliedBy(number));
    }

    /** A Poisson number, by counting exponential waiting times. */
    static long poisson(Random random, double mean) {
        long count = -1;
        double waited = 0;
        while (waited < mean) {
            waited -= Math.log(1 - random.nextDouble());
            count++;
        }
        return count;
    }
}
