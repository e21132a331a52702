package io.github.petitionkit.event;

import java.time.Duration;
import java.util.Objects;

/**
 * A listener throws it for an event that it cannot take now, through no fault of the event: a receiver is away, a
 * budget is used up. The event is delivered again after a pause. It has not failed, so it does not become a dead letter,
 * however long that lasts.
 */
public final class PostponedEventException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Duration pause;

    /**
     * Makes one. It has no stack trace.
     *
     * @param reason what the event waits for, without personal data
     * @param pause how long to wait at least, zero or more
     */
    public PostponedEventException(String reason, Duration pause) {
        super(reason, null, false, false);
        this.pause = Objects.requireNonNull(pause, "pause");
    }

    /** {@return how long to wait at least} */
    public Duration pause() {
        return pause;
    }
}
