package io.github.petitionkit.benchmarks.timing;

import java.util.Arrays;

/** How well two sets of times can be told apart: the area under the curve of Wilcoxon, Mann and Whitney. */
final class Separation {
    private Separation() {}

    /**
     * The chance that a time of the one is longer than one of the other; those that are equal count half.
     *
     * @return 0.5 if they cannot be told apart, 0 or 1 if each time tells
     */
    static double of(long[] times, long[] others) {
        long[] sorted = others.clone();
        Arrays.sort(sorted);
        double longer = 0;
        for (long time : times) {
            int below = firstNotBelow(sorted, time);
            int upTo = firstNotBelow(sorted, time + 1);
            longer += below + (upTo - below) / 2.0;
        }
        return longer / ((double) times.length * others.length);
    }

    private static int firstNotBelow(long[] sorted, long limit) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
