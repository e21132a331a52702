package io.github.petitionkit.benchmarks;

import java.util.Arrays;
import java.util.List;

/** The times of one caller's calls, in nanoseconds: every one, not a summary. Not thread-safe. */
public final class Samples {
    private long[] times = new long[1 << 12];
    private int count;

    /** None yet. */
    public Samples() {}

    /**
     * Adds a call.
     *
     * @param time how long it took, in nanoseconds
     */
    public void add(long time) {
        if (count == times.length) {
            times = Arrays.copyOf(times, 2 * count);
        }
        times[count++] = time;
    }

    /**
     * Those of several callers together.
     *
     * @param all each caller's
     * @return their times, ascending
     */
    public static long[] sorted(List<Samples> all) {
        long[] sorted = all.stream()
                .flatMapToLong(each -> Arrays.stream(each.times, 0, each.count))
                .toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
