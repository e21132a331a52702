package io.github.petitionkit.store.jdbc.outbox;

import java.time.Instant;

/**
 * How far a listener has come in the events of a petition.
 *
 * @param next the number of the event that comes next
 * @param attempts how often that one has been tried
 * @param restsUntil when to try it again; {@link Instant#MIN} for at once
 */
record ListenerOffset(long next, int attempts, Instant restsUntil) {
    ListenerOffset after(long event) {
        return new ListenerOffset(event + 1, 0, Instant.MIN);
    }

    ListenerOffset resting(Instant until) {
        return new ListenerOffset(next, attempts + 1, until);
    }
}
