package io.github.petitionkit.signature;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The instants that matter for counting one signature.
 *
 * @param receivedAt when it came in
 * @param confirmedAt when its signer confirmed, or {@code null}; a held signature can be confirmed without being
 *     counted
 * @param countedAt from when it counts: when it first entered the count, or the date of a list; {@code null} if it
 *     never did. It stays the same when the signature leaves the count and comes back
 */
public record Timestamps(
        Instant receivedAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant countedAt) {
    /** Requires an instant of receipt. */
    public Timestamps {
        Objects.requireNonNull(receivedAt, "receivedAt");
    }

    Timestamps confirmed(Instant at) {
        return confirmedAt == null ? new Timestamps(receivedAt, at, countedAt) : this;
    }

    Timestamps counted(Instant at) {
        return countedAt == null ? new Timestamps(receivedAt, confirmedAt, at) : this;
    }
}
