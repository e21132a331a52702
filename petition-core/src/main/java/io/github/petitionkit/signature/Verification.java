package io.github.petitionkit.signature;

import java.time.Instant;
import java.util.Objects;

/**
 * What a register said about the person behind a signature. Another matter than the signer's own confirmation, and not
 * mixed with it: a signature that no register knows goes on counting until somebody invalidates it.
 *
 * @param outcome what was found
 * @param at when
 */
public record Verification(VerificationOutcome outcome, Instant at) {
    /** Checks the components. */
    public Verification {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(at, "at");
    }
}
