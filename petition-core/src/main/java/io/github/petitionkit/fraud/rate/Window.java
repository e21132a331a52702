package io.github.petitionkit.fraud.rate;

import java.time.Duration;
import java.util.Objects;

/**
 * A sliding window with a limit: a number of events in a length of time. The window reaches back from an instant, both
 * ends inclusive.
 *
 * @param limit the number that is still allowed, 1 to {@value #MAX_LIMIT}
 * @param length how long the window is: 1 second to 7 days
 */
public record Window(int limit, Duration length) {
    /** The greatest limit. A counter remembers as many instants for each key. */
    public static final int MAX_LIMIT = 1_000;

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(7);

    /** Requires a limit of 1 to {@value #MAX_LIMIT} and a length of 1 second to 7 days. */
    public Window {
        Objects.requireNonNull(length, "length");
        if (limit < 1 || limit > MAX_LIMIT || length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "No window: %s in %s; give 1 to %s in 1 second to 7 days".formatted(limit, length, MAX_LIMIT));
        }
    }

    /**
     * Makes a window.
     *
     * @param limit the number that is still allowed
     * @param seconds how long the window is
     * @return the window
     */
    public static Window of(int limit, long seconds) {
        return new Window(limit, Duration.ofSeconds(seconds));
    }
}
