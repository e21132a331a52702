package io.github.petitionkit.spring.web;

import java.util.Objects;

/**
 * What a moderator does with a list.
 *
 * @param action what to do
 */
record ListAction(Action action) {
    /** What a moderator can do. */
    enum Action {
        /** Begins to enter it, or goes on where it was stopped. */
        ENTER,
        /** Stops entering it. */
        STOP
    }

    ListAction {
        Objects.requireNonNull(action, "action");
    }
}
