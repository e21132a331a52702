package io.github.petitionkit.spring.test;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is moved. Safe for many threads. */
public final class MovableClock implements InstantSource {
    private final AtomicReference<Instant> now;

    /**
     * A clock.
     *
     * @param now what it shows at first
     */
    public MovableClock(Instant now) {
        this.now = new AtomicReference<>(Objects.requireNonNull(now, "now"));
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }

    /**
     * Moves it.
     *
     * @param by how far, also backwards
     * @return what it shows now
     */
    public Instant move(Duration by) {
        return Objects.requireNonNull(now.updateAndGet(instant -> instant.plus(by)));
    }

    /**
     * Sets it.
     *
     * @param to what it shows from now on
     */
    public void moveTo(Instant to) {
        now.set(Objects.requireNonNull(to, "to"));
    }
}
