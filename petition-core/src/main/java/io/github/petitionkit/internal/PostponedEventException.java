package io.github.petitionkit.internal;

import java.time.Duration;

/** An event that a listener does not want now. It has not failed, and comes again after a pause. */
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
