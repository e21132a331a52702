package io.github.petitionkit.fraud.rate;

import java.time.Duration;
import java.util.Objects;

/**
 * The latest gaps between arrivals.
 *
 * @param count how many gaps were measured, 0 to {@value #MAX_COUNT}
 * @param mean how long they are on average
 * @param variation their standard deviation as a share of the mean: about 1 for people who come by chance, close to 0 for a
 *     machine; 0 without gaps
 */
public record IntervalStatistics(int count, Duration mean, double variation) {
    /** How many gaps are remembered. */
    public static final int MAX_COUNT = 8;

    /** Rejects {@code null}. */
    public IntervalStatistics {
        Objects.requireNonNull(mean, "mean");
    }
}
