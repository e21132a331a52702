package io.github.petitionkit.threshold;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Milestones on the way to a threshold, such as a third and two thirds. Each is a threshold without consequences that
 * is never retracted, so that its event is published once.
 *
 * @param percentages per cent of the threshold's requirement, from 1 to 99, ascending; may be empty
 */
public record Milestones(List<Integer> percentages) {
    /** Copies the list. Requires percentages from 1 to 99 in ascending order. */
    public Milestones {
        percentages = List.copyOf(percentages);
        int last = 0;
        for (int percentage : percentages) {
            if (percentage <= last || percentage > 99) {
                throw new IllegalArgumentException(
                        "Milestones are percentages from 1 to 99 in ascending order, not " + percentages);
            }
            last = percentage;
        }
    }

    /**
     * Makes milestones at the given percentages.
     *
     * @param percentages from 1 to 99, ascending
     * @return the value
     */
    public static Milestones of(int... percentages) {
        return new Milestones(IntStream.of(percentages).boxed().toList());
    }

    /** {@return 33 and 66 per cent, at which Decidim notifies the authors of an initiative} */
    public static Milestones standard() {
        return of(33, 66);
    }

    /**
     * Returns the milestones as thresholds on the total. A fraction is rounded up.
     *
     * @param threshold the threshold that they lead to
     * @return a threshold for each, with a code such as {@code debate-33-percent}
     */
    public List<Threshold> towards(Threshold threshold) {
        long demand = threshold.criterion().demand();
        return percentages.stream()
                .map(percentage ->
                        Threshold.at(threshold.code() + "-" + percentage + "-percent", share(percentage, demand)))
                .toList();
    }

    /** Rounds up; computed in two parts, so that a large goal does not overflow. */
    private static long share(int percentage, long goal) {
        return goal / 100 * percentage + (goal % 100 * percentage + 99) / 100;
    }
}
