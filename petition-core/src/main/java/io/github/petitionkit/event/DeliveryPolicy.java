package io.github.petitionkit.event;

import java.time.Duration;
import java.util.Objects;

/**
 * How events are delivered to each listener by one node. Immutable.
 *
 * @param concurrency the number of events delivered to a listener at the same time, 1 or more
 * @param batch the number of events that a node claims together at most, 1 or more: a tenth of it, and more of a listener
 *     that takes them within a moment; if the node crashes, at most this many are delivered again. Movements, which are
 *     followed in steps of many events, are woken by up to thirty times as many
 * @param lease how long no other node delivers the claimed events. If a listener takes longer for one event, another
 *     node may deliver it at the same time; events of a crashed node wait this long
 * @param attempts the number of attempts before an event becomes a dead letter, 1 or more
 * @param firstPause the pause after the first failure of an event; each further one is a quarter longer (exponential backoff)
 * @param longestPause the longest pause between two attempts
 */
public record DeliveryPolicy(
        int concurrency, int batch, Duration lease, int attempts, Duration firstPause, Duration longestPause) {
    /**
     * A mail server that greylists takes a mail again after some minutes. With this growth a mail waits at most a quarter longer than
     * the server asks for.
     */
    private static final double GROWTH = 1.25;

    /**
     * Requires numbers of 1 or more and positive durations.
     *
     * @throws IllegalArgumentException if a number is less than 1, or a duration is not positive
     */
    public DeliveryPolicy {
        requirePositive("concurrency", concurrency);
        requirePositive("batch", batch);
        requirePositive("attempts", attempts);
        requirePositive("lease", lease);
        requirePositive("firstPause", firstPause);
        requirePositive("longestPause", longestPause);
    }

    private static void requirePositive(String what, int number) {
        if (number < 1) {
            throw new IllegalArgumentException(
                    "The %s of a delivery policy is 1 or more, not %s".formatted(what, number));
        }
    }

    private static void requirePositive(String what, Duration duration) {
        Objects.requireNonNull(duration, what);
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(
                    "The %s of a delivery policy is longer than zero, not %s".formatted(what, duration));
        }
    }

    /**
     * {@return the usual policy} Four events at the same time; claims of 100 to 1,000 events for one minute; 40
     * attempts with pauses from one second to one hour, which last about six hours together.
     */
    public static DeliveryPolicy standard() {
        return new DeliveryPolicy(4, 1_000, Duration.ofMinutes(1), 40, Duration.ofSeconds(1), Duration.ofHours(1));
    }

    /**
     * Returns the pause after a failure.
     *
     * @param failures how often the event has failed, 1 or more
     * @return the pause before the next attempt
     */
    public Duration pauseAfter(int failures) {
        double nanos = nanos(firstPause) * Math.pow(GROWTH, Math.max(failures, 1) - 1);
        return nanos >= nanos(longestPause) ? longestPause : Duration.ofNanos((long) nanos);
    }

    private static double nanos(Duration duration) {
        return duration.getSeconds() * 1e9 + duration.getNano();
    }

    /**
     * Changes the number of events delivered to a listener at the same time.
     *
     * @param concurrency 1 or more
     * @return the changed policy
     */
    public DeliveryPolicy withConcurrency(int concurrency) {
        return new DeliveryPolicy(concurrency, batch, lease, attempts, firstPause, longestPause);
    }

    /**
     * Changes the number of events that a node claims together at most.
     *
     * @param batch 1 or more
     * @return the changed policy
     */
    public DeliveryPolicy withBatch(int batch) {
        return new DeliveryPolicy(concurrency, batch, lease, attempts, firstPause, longestPause);
    }

    /**
     * Changes how long a node's claim lasts.
     *
     * @param lease longer than a listener ever takes for one event
     * @return the changed policy
     */
    public DeliveryPolicy withLease(Duration lease) {
        return new DeliveryPolicy(concurrency, batch, lease, attempts, firstPause, longestPause);
    }

    /**
     * Changes the number of attempts.
     *
     * @param attempts 1 or more
     * @return the changed policy
     */
    public DeliveryPolicy withAttempts(int attempts) {
        return new DeliveryPolicy(concurrency, batch, lease, attempts, firstPause, longestPause);
    }

    /**
     * Changes the pauses between attempts.
     *
     * @param first the pause after the first failure
     * @param longest the longest pause
     * @return the changed policy
     */
    public DeliveryPolicy withPauses(Duration first, Duration longest) {
        return new DeliveryPolicy(concurrency, batch, lease, attempts, first, longest);
    }
}
