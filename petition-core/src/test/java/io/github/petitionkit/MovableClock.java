package io.github.petitionkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is moved. */
public final class MovableClock implements InstantSource {
    private volatile Instant now;

    public MovableClock(String now) {
        this.now = Instant.parse(now);
    }

    @Override
    public Instant instant() {
        return now;
    }

    public MovableClock moveTo(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    public MovableClock move(Duration by) {
        now = now.plus(by);
        return this;
    }
}
