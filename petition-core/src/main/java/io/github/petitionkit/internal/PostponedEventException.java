package io.github.petitionkit.internal;

import java.time.Duration;

/** A listener postpones an event. It has not failed, and is delivered again after a pause. */
final class PostponedEventException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Duration pause;

    PostponedEventException(Duration pause) {
        super("Not now", null, false, false);
        this.pause = pause;
    }

    Duration pause() {
        return pause;
    }
}
