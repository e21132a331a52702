package io.github.petitionkit.fraud.rate;

import java.time.Duration;
import java.util.Objects;

/**
 * Statistics of the latest gaps between arrivals.
 *
 * @param count the number of measured gaps, 0 to {@value #MAX_COUNT}
 * @param mean their average length
 * @param variation their standard deviation as a share of the mean: about 1 for people who come by chance, close to 0
 *     for a machine; 0 without gaps
 */
public record IntervalStatistics(int count, Duration mean, double variation) {
    /** The largest number of remembered gaps. */
    public static final int MAX_COUNT = 8;

    /** Rejects {@code null}. */
    public IntervalStatistics {
        Objects.requireNonNull(mean, "mean");
    }
}
