package io.github.petitionkit.sweep;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whether most gaps between instants are alike, although some instants are missing and others do not belong to the series. Of
 * random gaps a tenth is within 15 per cent of the median, of the gaps between people in a queue a third.
 *
 * @param gaps how many there are
 * @param alike the share of those within 15 per cent of the median, 0 to 1
 */
record SteadyPace(int gaps, double alike) {
    private static final int FEWEST = 24;
    private static final double MOST = 0.65;
    private static final double NEAR = 0.15;

    /** Makes the pace of instants in any order. */
    static SteadyPace of(List<Instant> instants) {
        List<Instant> sorted = instants.stream().sorted().toList();
        long[] gaps = IntStream.range(1, sorted.size())
                .mapToLong(at ->
                        Duration.between(sorted.get(at - 1), sorted.get(at)).toMillis())
                .sorted()
                .toArray();
        if (gaps.length == 0) {
            return new SteadyPace(0, 0);
        }
        long median = gaps[gaps.length / 2];
        long near = Arrays.stream(gaps)
                .filter(gap -> median > 0 && Math.abs(gap - median) <= NEAR * median)
                .count();
        return new SteadyPace(gaps.length, (double) near / gaps.length);
    }

    boolean isMachines() {
        return gaps >= FEWEST && alike >= MOST;
    }

    /** {@return the pace in words, if it is a machine's} */
    Optional<String> words() {
        return isMachines()
                ? Optional.of(String.format(
                        Locale.ROOT, "Of the gaps between them %.0f %% are alike, by chance a tenth", 100 * alike))
                : Optional.empty();
    }
}
