package io.github.petitionkit.store;

import io.github.petitionkit.identity.SignerKey;
import java.time.Instant;
import java.util.Objects;

/**
 * An address or a mailbox without mail, stored only as a hash.
 *
 * @param address the hash
 * @param reason why, for staff
 * @param at when the suppression began
 */
public record Suppression(SignerKey address, String reason, Instant at) {
    /** Rejects {@code null}. */
    public Suppression {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(at, "at");
    }
}
