package io.github.petitionkit.benchmarks.forecast;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The counts of a real petition as somebody has read them: not always every hour. */
final class Readings {
    private static final double HOUR = Duration.ofHours(1).toMillis();

    private final TreeMap<Instant, Long> counts = new TreeMap<>();

    static Readings of(String resource) throws IOException {
        Readings readings = new Readings();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Readings.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(cells -> readings.counts.put(Instant.parse(cells[0]), Long.valueOf(cells[1])));
        }
        return readings;
    }

    /** Between two readings signatures are taken to have come evenly; what was there at the first, in the hour before it. */
    Series series(String shape, ZoneId zone) {
        Instant first = counts.firstKey().truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        Instant openedAt = first.minus(1, ChronoUnit.HOURS);
        int hours = (int) Duration.between(openedAt, counts.lastKey()).toHours();
        long[] counted = new long[hours + 1];
        double[] unread = new double[hours + 1];
        for (int i = 1; i <= hours; i++) {
            Instant at = openedAt.plus(i, ChronoUnit.HOURS);
            Map.Entry<Instant, Long> before = counts.floorEntry(at);
            Map.Entry<Instant, Long> after = counts.ceilingEntry(at);
            double between = hours(before.getKey(), after.getKey());
            double part = between > 0 ? hours(before.getKey(), at) / between : 0;
            counted[i] = before.getValue() + (long) (part * (after.getValue() - before.getValue()));
            unread[i] = between;
        }
        return new Series(shape, zone, openedAt, counted, unread);
    }

    private static double hours(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / HOUR;
    }
}
