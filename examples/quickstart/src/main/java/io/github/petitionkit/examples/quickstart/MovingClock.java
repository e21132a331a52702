package io.github.petitionkit.examples.quickstart;

import java.time.Instant;
import java.time.InstantSource;

/** The clock of a replay: it shows the time of the current line. */
final class MovingClock implements InstantSource {
    private Instant now;

    MovingClock(Instant now) {
        this.now = now;
    }

    void moveTo(Instant at) {
        now = at.isBefore(now) ? now : at;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
