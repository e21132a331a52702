package io.github.petitionkit.benchmarks;

import java.time.Duration;

/**
 * What a load came to.
 *
 * @param callers how many called at once, at most
 * @param time from the first call to the last answer
 * @param latencies of all calls in nanoseconds, ascending
 */
@SuppressWarnings("ArrayRecordComponent")
public record Measurement(int callers, Duration time, long[] latencies) {
    /** {@return answers a second} */
    public double perSecond() {
        return latencies.length * 1e9 / time.toNanos();
    }

    /**
     * A percentile of the latencies.
     *
     * @param percent 0 to 100
     * @return milliseconds; not a number without any
     */
    public double percentile(double percent) {
        if (latencies.length == 0) {
            return Double.NaN;
        }
        int index = (int) Math.ceil(percent / 100 * latencies.length) - 1;
        return latencies[Math.max(0, index)] / 1e6;
    }
}
