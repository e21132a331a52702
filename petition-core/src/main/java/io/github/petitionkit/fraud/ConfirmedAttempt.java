package io.github.petitionkit.fraud;

import io.github.petitionkit.signature.Signature;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An attempt whose signer has just confirmed it, and so has proved to own the mailbox. One mailbox confirms one petition
 * once: an opponent who wants to be many here needs as many mailboxes. Not thread-safe, as the attempt is not.
 *
 * @param attempt what was typed
 * @param at when it was confirmed
 */
public record ConfirmedAttempt(Attempt attempt, Instant at) {
    /** Rejects {@code null}. */
    public ConfirmedAttempt {
        Objects.requireNonNull(attempt, "attempt");
        Objects.requireNonNull(at, "at");
    }

    /**
     * The confirmation that a stored signature has.
     *
     * @param signature the signature
     * @return its confirmation; empty for one that its signer has not confirmed
     */
    public static Optional<ConfirmedAttempt> of(Signature signature) {
        return Optional.ofNullable(signature.timestamps().confirmedAt())
                .map(at -> new ConfirmedAttempt(Attempt.of(signature), at));
    }

    /** Tells what was signed, not by whom. */
    @Override
    public String toString() {
        return "ConfirmedAttempt[" + attempt + ", at=" + at + "]";
    }
}
