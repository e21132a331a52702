package io.github.petitionkit.store.jdbc.outbox;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The tables of the outbox.
 *
 * @param hasListeners whether a listener has subscribed on this node, regardless of the table of listeners, which can
 *     have been restored from before
 */
public record OutboxTables(
        EventTable events, RetryTable retries, DeadLetterTable deadLetters, AtomicBoolean hasListeners) {
    public OutboxTables(EventTable events, RetryTable retries, DeadLetterTable deadLetters) {
        this(events, retries, deadLetters, new AtomicBoolean());
    }
}
