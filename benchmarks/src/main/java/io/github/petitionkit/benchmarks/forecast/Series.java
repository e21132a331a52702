package io.github.petitionkit.benchmarks.forecast;

import io.github.petitionkit.place.Country;
import io.github.petitionkit.tally.Tally;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The counts of a petition, hour after hour, from its opening.
 *
 * @param shape what kind of petition it is
 * @param zone where its signers live
 * @param openedAt the start of the first hour
 * @param counted how many there were at the end of so many hours; 0 at first
 * @param unread how many hours passed, at each of these moments, between the reading before and the one after
 */
@SuppressWarnings("ArrayRecordComponent")
record Series(String shape, ZoneId zone, Instant openedAt, long[] counted, double[] unread) {
    private static final Country COUNTRY = Country.of("GB");

    static Series ofEveryHour(String shape, ZoneId zone, Instant openedAt, long[] perHour) {
        long[] counted = new long[perHour.length + 1];
        for (int i = 0; i < perHour.length; i++) {
            counted[i + 1] = counted[i] + perHour[i];
        }
        return new Series(shape, zone, openedAt, counted, new double[counted.length]);
    }

    int hours() {
        return counted.length - 1;
    }

    /** What a site would have known after so many hours. */
    Tally tallyAfter(int hours) {
        SortedMap<Instant, Long> byHour = new TreeMap<>();
        for (int i = 0; i < hours; i++) {
            if (counted[i + 1] > counted[i]) {
                byHour.put(openedAt.plus(Duration.ofHours(i)), counted[i + 1] - counted[i]);
            }
        }
        long all = counted[hours];
        long lastDay = all - counted[Math.max(0, hours - 24)];
        return new Tally(
                openedAt.plus(Duration.ofHours(hours)),
                all,
                all,
                0,
                0,
                Map.of(COUNTRY, all),
                Map.of(),
                Map.of(),
                Collections.unmodifiableSortedMap(byHour),
                0,
                lastDay);
    }
}
