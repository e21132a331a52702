package io.github.petitionkit.webhook;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long an endpoint has taken nothing. After a day it is paused: one request an hour asks whether it is back.
 * Thread-safe.
 */
final class Outage {
    private static final Duration PATIENCE = Duration.ofDays(1);
    private static final Duration BETWEEN_TRIES = Duration.ofHours(1);

    private @Nullable Instant since;
    private Instant lastTry = Instant.EPOCH;
    private boolean isPaused;

    /** Returns whether to send a request now. */
    synchronized boolean permits(Instant now) {
        boolean isTime = now.isBefore(lastTry) || !now.isBefore(lastTry.plus(BETWEEN_TRIES));
        if (isPaused && !isTime) {
            return false;
        }
        lastTry = now;
        return true;
    }

    synchronized boolean isPaused() {
        return isPaused;
    }

    /** Ends the outage, and returns whether the endpoint was paused. */
    synchronized boolean end() {
        boolean wasPaused = isPaused;
        since = null;
        isPaused = false;
        return wasPaused;
    }

    /** Records a failure, and returns whether the endpoint is paused from now on. */
    synchronized boolean fail(Instant now) {
        Instant began = since;
        if (began == null) {
            since = now;
            return false;
        }
        boolean isPausedNow = !isPaused && !now.isBefore(began.plus(PATIENCE));
        isPaused |= isPausedNow;
        return isPausedNow;
    }
}
