package io.github.petitionkit.fraud.rate;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * Measures how evenly arrivals follow each other, in the memory of one node. It remembers the latest {@value
 * IntervalStatistics#MAX_COUNT} gaps of each key, in 52 bytes. When it is full, a new key replaces one that has been
 * quiet for long. Thread-safe.
 */
public final class RegularityMonitor {
    private final KeySlots keys;
    private final int[] gaps;
    private final int[] counts;

    /**
     * Makes an empty monitor.
     *
     * @param maxKeys the largest number of keys that it remembers, 1,000 or more; it allocates memory for the power of
     *     two below
     * @param random the source of the hash's secret: {@code new SecureRandom()} outside of tests
     */
    public RegularityMonitor(int maxKeys, RandomGenerator random) {
        keys = new KeySlots(maxKeys, random);
        gaps = new int[keys.size() * IntervalStatistics.MAX_COUNT];
        counts = new int[keys.size()];
    }

    /**
     * Notes an arrival.
     *
     * @param key the name of the arrival; the monitor keeps a hash only
     * @param at the present; an instant before the latest one counts as the latest one
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
