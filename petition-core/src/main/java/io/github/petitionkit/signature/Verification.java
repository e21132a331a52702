package io.github.petitionkit.signature;

import java.time.Instant;
import java.util.Objects;

/**
 * A register's answer about the person behind a signature. It is independent of the signer's own confirmation: a
 * signature that is not in the register counts until somebody invalidates it.
 *
 * @param outcome the answer
 * @param at when the register answered
 */
public record Verification(VerificationOutcome outcome, Instant at) {
    /** Rejects {@code null}. */
    public Verification {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(at, "at");
    }
}
