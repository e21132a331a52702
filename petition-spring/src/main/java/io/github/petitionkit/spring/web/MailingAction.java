package io.github.petitionkit.spring.web;

import java.util.Objects;

/**
 * What a creator does with a mailing.
 *
 * @param action what to do
 */
record MailingAction(Action action) {
    /** What a creator can do. */
    enum Action {
        /** Begins to send it, goes on after a stop, or submits it to the moderators. */
        SEND,
        /** Stops sending it. */
        STOP
    }

    MailingAction {
        Objects.requireNonNull(action, "action");
    }
}
