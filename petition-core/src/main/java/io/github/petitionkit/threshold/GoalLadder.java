package io.github.petitionkit.threshold;

import java.util.List;
import java.util.stream.LongStream;

/**
 * The goals that a petition shows to readers, one after the other. A goal has no consequences; use a {@link Threshold}
 * for those.
 *
 * <p>The goal shown is the first step above the count: with steps at 100 and 200, 99 signatures show 100, and the
 * hundredth raises the goal to 200. So a shown goal is never reached. Above the last step the goals continue as 1, 2
 * and 5 followed by zeros.
 *
 * <p>If signatures leave the count, the goal stays above the last one reached: at 99 again, it is still 200. A ladder
 * that {@linkplain #followingCount follows the count} shows 100 again.
 *
 * @param steps signatures, 1 or more, ascending; may be empty
 * @param followsCount whether the goal shrinks when the count falls
 */
public record GoalLadder(List<Long> steps, boolean followsCount) {
    private static final GoalLadder STANDARD = of(
            100, 200, 500, 1_000, 1_500, 2_500, 5_000, 7_500, 10_000, 15_000, 25_000, 35_000, 50_000, 75_000, 100_000,
            150_000, 200_000, 300_000, 500_000, 1_000_000);

    /** Copies the steps. Requires them to be 1 or more and ascending. */
    public GoalLadder {
        steps = List.copyOf(steps);
        long last = 0;
        for (long step : steps) {
            if (step <= last) {
                throw new IllegalArgumentException("Goals are 1 or more and ascend, not " + steps);
            }
            last = step;
        }
    }

    /**
     * Makes a ladder of the given steps.
     *
     * @param steps signatures, 1 or more, ascending
     * @return the ladder
     */
    public static GoalLadder of(long... steps) {
        return new GoalLadder(LongStream.of(steps).boxed().toList(), false);
    }

    /** {@return this ladder, with a goal that shrinks when the count falls} */
    public GoalLadder followingCount() {
        return new GoalLadder(steps, true);
    }

    /** {@return the usual ladder of campaign sites: from 100 to 1,000,000, and continued from there} */
    public static GoalLadder standard() {
        return STANDARD;
    }

    /**
     * Returns the goal to show.
     *
     * @param counted signatures that count, 0 or more
     * @param reached the highest goal that the count has ever reached, 0 for none
     * @return the first step above both, or above the count where the ladder follows it; {@link Long#MAX_VALUE} if
     *     there is no larger number
     */
    public long goalFor(long counted, long reached) {
        if (counted < 0) {
            throw new IllegalArgumentException("A count is 0 or more, not " + counted);
        }
        long from = followsCount ? counted : Math.max(counted, reached);
        for (long step : steps) {
            if (step > from) {
                return step;
            }
        }
        return roundNumberAbove(from);
    }

    /**
     * Returns the last goal that a count has reached.
     *
     * @param counted signatures that count, 0 or more
     * @return the last step up to the count; 0 before the first one
     */
    public long reachedBy(long counted) {
        long reached = 0;
        for (long goal = goalFor(0, 0); goal <= counted && goal > reached; goal = goalFor(goal, 0)) {
            reached = goal;
        }
        return reached;
    }

    private static long roundNumberAbove(long counted) {
        for (long power = 1; ; power *= 10) {
            for (int first : new int[] {1, 2, 5}) {
                if (power * first > counted) {
                    return power * first;
                }
            }
            if (power > Long.MAX_VALUE / 10) {
                return Long.MAX_VALUE;
            }
        }
    }
}
