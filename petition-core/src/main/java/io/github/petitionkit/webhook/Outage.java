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
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int PAUSES = 4;

    private @Nullable Instant since;
    private Instant lastTry = Instant.EPOCH;
    private boolean isPaused;

    /** What a failure is a sign of. */
    enum Failure {
        /** The endpoint has taken events until now. */
        FIRST,
        /** It has taken nothing since an earlier failure. */
        FURTHER,
        /** It has taken nothing for a day, and is paused from now on. */
        PAUSING,
        /** It was paused before. */
        PAUSED
    }

    /** Returns for how long to send nothing: zero unless the endpoint is paused. */
    synchronized Duration silence(Instant now) {
        Instant next = lastTry.plus(LONGEST_PAUSE);
        if (isPaused && !now.isBefore(lastTry) && now.isBefore(next)) {
            return Duration.between(now, next);
        }
        lastTry = now;
        return Duration.ZERO;
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

    synchronized Failure fail(Instant now) {
        Instant began = since;
        if (began == null) {
            since = now;
            return Failure.FIRST;
        }
        if (isPaused) {
            return Failure.PAUSED;
        }
        isPaused = !now.isBefore(began.plus(PATIENCE));
        return isPaused ? Failure.PAUSING : Failure.FURTHER;
    }

    /** Returns how long an event should wait: a quarter of the outage until now. */
    synchronized Duration pause(Instant now) {
        Duration pause =
                since == null ? Duration.ZERO : Duration.between(since, now).dividedBy(PAUSES);
        if (pause.compareTo(SHORTEST_PAUSE) < 0) {
            return SHORTEST_PAUSE;
        }
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
