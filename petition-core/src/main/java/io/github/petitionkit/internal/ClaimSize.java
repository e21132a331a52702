package io.github.petitionkit.internal;

import java.time.Duration;

/**
 * How many events to claim at once: a tenth of the most at first, and twice as many as before if the listener took all
 * of them within a moment. So a fast listener costs few transactions, and a crash repeats few events of a slow one. Used
 * by one thread at a time.
 */
final class ClaimSize {
    private static final int SHARE_AT_FIRST = 10;
    private static final Duration MOMENT = Duration.ofMillis(50);

    private final int least;
    private final int most;
    private int next;

    ClaimSize(int most) {
        this(Math.max(1, most / SHARE_AT_FIRST), most);
    }

    private ClaimSize(int least, int most) {
        this.most = most;
        this.least = least;
        this.next = least;
    }

    /** Returns a size that is always the most, for a listener that takes many events in one step. */
    static ClaimSize full(int most) {
        return new ClaimSize(most, most);
    }

    int next() {
        return next;
    }

    /** Learns how long the listener took for a number of events. */
    void learn(int events, Duration time) {
        if (time.compareTo(MOMENT) > 0) {
            next = Math.max(least, next / 2);
        } else if (events >= next) {
            next = Math.min(most, 2 * next);
        }
    }
}
