package io.github.petitionkit.spring.test;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that only changes when a test moves it. Thread-safe. */
public final class MovableClock implements InstantSource {
    private final AtomicReference<Instant> now;

    /**
     * Makes a clock.
     *
     * @param now the initial time
     */
    public MovableClock(Instant now) {
        this.now = new AtomicReference<>(Objects.requireNonNull(now, "now"));
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }

    /**
     * Moves the clock.
     *
     * @param by the duration; negative to go back
     * @return the new time
     */
    public Instant move(Duration by) {
        return Objects.requireNonNull(now.updateAndGet(instant -> instant.plus(by)));
    }

    /**
     * Sets the clock.
     *
     * @param to the new time
     */
    public void moveTo(Instant to) {
        now.set(Objects.requireNonNull(to, "to"));
    }
}
