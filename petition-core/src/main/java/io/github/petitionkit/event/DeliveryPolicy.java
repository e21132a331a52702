package io.github.petitionkit.event;

import java.time.Duration;
import java.util.Objects;

/**
 * How events are delivered to each listener by one node. Immutable.
 *
 * @param concurrency the number of events that a listener is told at once, 1 or more
 * @param batch the number of events that a node claims at once, 1 or more; if the node dies, as many at most are told again
 * @param lease how long a node that has claimed events keeps them from the others. An event that takes a listener longer may
 *     be told by another node at the same time; the events of a node that died wait this long
 * @param attempts how often an event is tried before it is given up, 1 or more
 * @param firstPause the pause after the first failure of an event; it doubles with each failure
 * @param longestPause the longest pause between two attempts
 */
public record DeliveryPolicy(
        int concurrency, int batch, Duration lease, int attempts, Duration firstPause, Duration longestPause) {
    private static final int MOST_DOUBLINGS = 30;

    /**
     * Checks that each setting can work.
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
                    "The %s of a delivery policy is 1 or more, not %d".formatted(what, number));
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
     * {@return the usual policy} Four events at once, a hundred claimed at once for a minute, twenty attempts with pauses
     * from a second to an hour.
     */
    public static DeliveryPolicy standard() {
        return new DeliveryPolicy(4, 100, Duration.ofMinutes(1), 20, Duration.ofSeconds(1), Duration.ofHours(1));
    }

    /**
     * Tells how long to wait after a failure.
     *
     * @param failures how often the event has failed, 1 or more
     * @return the pause before the next attempt
     */
    public Duration pauseAfter(int failures) {
        long doublings = 1L << Math.min(Math.max(failures, 1) - 1, MOST_DOUBLINGS);
        boolean isLongest = firstPause.compareTo(longestPause.dividedBy(doublings)) >= 0;
        return isLongest ? longestPause : firstPause.multipliedBy(doublings);
    }

    /**
     * Changes how many events a listener is told at once.
     *
     * @param concurrency 1 or more
     * @return the changed policy
     */
    public DeliveryPolicy withConcurrency(int concurrency) {
        return new DeliveryPolicy(concurrency, batch, lease, attempts, firstPause, longestPause);
    }

    /**
     * Changes how many events a node claims at once.
     *
     * @param batch 1 or more
     * @return the changed policy
     */
    public DeliveryPolicy withBatch(int batch) {
        return new DeliveryPolicy(concurrency, batch, lease, attempts, firstPause, longestPause);
    }

    /**
     * Changes how long a node keeps what it has claimed.
     *
     * @param lease longer than a listener ever takes for one event
     * @return the changed policy
     */
    public DeliveryPolicy withLease(Duration lease) {
        return new DeliveryPolicy(concurrency, batch, lease, attempts, firstPause, longestPause);
    }

    /**
     * Changes how often an event is tried.
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
