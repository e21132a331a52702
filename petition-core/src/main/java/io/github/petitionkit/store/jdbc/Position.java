package io.github.petitionkit.store.jdbc;

import java.time.Instant;

/**
 * How far a listener has come in the events of a petition.
 *
 * @param next the number of the event that comes next
 * @param attempts how often that one has been tried
 * @param restsUntil when to try it again; {@link Instant#MIN} for at once
 */
record Position(long next, int attempts, Instant restsUntil) {
    Position after(long event) {
        return new Position(event + 1, 0, Instant.MIN);
    }

    Position resting(Instant until) {
        return new Position(next, attempts + 1, until);
    }
}
