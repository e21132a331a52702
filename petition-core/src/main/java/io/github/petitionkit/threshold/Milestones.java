package io.github.petitionkit.threshold;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares of a number that are worth a word to the creator, such as a third and two thirds. Unlike thresholds they have
 * no consequences and no memory.
 *
 * @param percentages per cent, from 1 to 100, ascending; may be empty
 */
public record Milestones(List<Integer> percentages) {
    /**
     * Checks the percentages.
     *
     * @param percentages as in {@link #percentages()}
     */
    public Milestones {
        percentages = List.copyOf(percentages);
        int last = 0;
        for (int percentage : percentages) {
            if (percentage <= last || percentage > 100) {
                throw new IllegalArgumentException(
                        "Milestones are percentages from 1 to 100 in ascending order, not " + percentages);
            }
            last = percentage;
        }
    }

    /**
     * Milestones at the given percentages.
     *
     * @param percentages from 1 to 100, ascending
     * @return the value
     */
    public static Milestones of(int... percentages) {
        return new Milestones(IntStream.of(percentages).boxed().toList());
    }

    /** {@return 33, 66 and 100 per cent, at which Decidim tells the authors of an initiative} */
    public static Milestones standard() {
        return of(33, 66, 100);
    }

    /**
     * The milestones that a rise of the count has passed: those not reached before and reached after. A percentage of the
     * goal that is no whole number is rounded up.
     *
     * @param before the count before, 0 or more
     * @param after the count after; when it is not larger, nothing is passed
     * @param goal what 100 per cent are, 1 or more
     * @return percentages, ascending
     */
    public List<Integer> passed(long before, long after, long goal) {
        if (goal < 1) {
            throw new IllegalArgumentException("A goal is 1 or more, not " + goal);
        }
        return percentages.stream()
                .filter(percentage -> before < share(percentage, goal) && share(percentage, goal) <= after)
                .toList();
    }

    /** Rounded up; in two pieces, so that a large goal does not overflow. */
    private static long share(int percentage, long goal) {
        return goal / 100 * percentage + (goal % 100 * percentage + 99) / 100;
    }
}
