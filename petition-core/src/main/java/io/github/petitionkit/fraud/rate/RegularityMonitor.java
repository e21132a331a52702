package io.github.petitionkit.fraud.rate;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * Measures how evenly things follow each other. Of each key it remembers the latest {@value IntervalStatistics#MAX_COUNT} gaps, in 52
 * bytes; a key without room takes the place of one that has been quiet for long. In the memory of one node. Safe for many
 * threads.
 */
public final class RegularityMonitor {
    private final KeySlots keys;
    private final int[] gaps;
    private final int[] counts;

    /**
     * Begins with nothing.
     *
     * @param maxKeys how many keys it remembers at most, 1,000 or more; memory is taken for the power of two below
     * @param random where the secret of its hash comes from: {@code new SecureRandom()} outside of tests
     */
    public RegularityMonitor(int maxKeys, RandomGenerator random) {
        keys = new KeySlots(maxKeys, random);
        gaps = new int[keys.size() * IntervalStatistics.MAX_COUNT];
        counts = new int[keys.size()];
    }

    /**
     * Notes an arrival.
     *
     * @param key what arrived; it is not kept as it is
     * @param at when; an instant before the latest one is taken as that one
     * @return the latest gaps between arrivals of the key, this one included
     */
    public IntervalStatistics arrive(String key, Instant at) {
        long millis = at.toEpochMilli();
        Objects.requireNonNull(key, "key");
        synchronized (keys) {
            int slot = keys.of(key);
            long before = keys.arrive(slot, millis);
            if (before == KeySlots.NEVER) {
                counts[slot] = 0;
            } else {
                add(slot, (int) Math.max(0, Math.min(Integer.MAX_VALUE, millis - before)));
            }
            return gaps(slot);
        }
    }

    /** Counts go on to twice the number of gaps and back to it, so that they tell both the number and the place. */
    private void add(int slot, int gap) {
        int place = counts[slot] % IntervalStatistics.MAX_COUNT;
        gaps[slot * IntervalStatistics.MAX_COUNT + place] = gap;
        counts[slot] =
                counts[slot] == 2 * IntervalStatistics.MAX_COUNT - 1 ? IntervalStatistics.MAX_COUNT : counts[slot] + 1;
    }

    private IntervalStatistics gaps(int slot) {
        int first = slot * IntervalStatistics.MAX_COUNT;
        int count = Math.min(IntervalStatistics.MAX_COUNT, counts[slot]);
        double sum = 0;
        for (int gap = first; gap < first + count; gap++) {
            sum += gaps[gap];
        }
        double mean = count == 0 ? 0 : sum / count;
        double squares = 0;
        for (int gap = first; gap < first + count; gap++) {
            squares += (gaps[gap] - mean) * (gaps[gap] - mean);
        }
        double variation = mean == 0 ? 0 : Math.sqrt(squares / count) / mean;
        return new IntervalStatistics(count, Duration.ofMillis((long) mean), variation);
    }
}
