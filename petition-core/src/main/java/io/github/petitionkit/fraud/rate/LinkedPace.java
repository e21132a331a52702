package io.github.petitionkit.fraud.rate;

import java.time.Duration;
import java.util.Objects;

/**
 * The pace of the latest arrivals that hang together. A gap is alike if it differs from the median gap by at most 20 per
 * cent. Of gaps by chance one in seven is alike.
 *
 * @param forms the number of alike gaps between their forms, 0 to {@value LinkedArrivals#GAPS}; 0 if the latest gap is
 *     not alike
 * @param clicks the number of alike gaps between their confirmations, in the same way
 * @param gap the average gap between their forms
 * @param fromOneNetwork how many of them came from one network, at most; 0 to {@value LinkedArrivals#GAPS} + 1
 */
public record LinkedPace(int forms, int clicks, Duration gap, int fromOneNetwork) {
    /** The pace of too few arrivals. */
    public static final LinkedPace UNKNOWN = new LinkedPace(0, 0, Duration.ZERO, 0);

    private static final double NEAR = 0.2;

    /** Rejects {@code null}. */
    public LinkedPace {
        Objects.requireNonNull(gap, "gap");
    }

    static boolean isNear(long gap, long median) {
        return median > 0 && Math.abs(gap - median) <= NEAR * median;
    }
}
