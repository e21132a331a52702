package io.github.petitionkit.fraud;

import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.request.Click;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An attempt that its signer has just confirmed, which proves ownership of the mailbox. One mailbox confirms one
 * petition once, so an attacker needs as many mailboxes as confirmations. Not thread-safe.
 *
 * @param attempt the attempt
 * @param at when it was confirmed
 * @param click the request that confirmed it
 */
public record ConfirmedAttempt(Attempt attempt, Instant at, Click click) {
    /** Rejects {@code null}. */
    public ConfirmedAttempt {
        Objects.requireNonNull(attempt, "attempt");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(click, "click");
    }

    /**
     * Makes a confirmed attempt without a known request.
     *
     * @param attempt as the component
     * @param at as the component
     */
    public ConfirmedAttempt(Attempt attempt, Instant at) {
        this(attempt, at, Click.UNKNOWN);
    }

    /**
     * Returns the confirmed attempt behind a stored signature.
     *
     * @param signature the signature
     * @return the confirmed attempt; empty if its signer has not confirmed
     */
    public static Optional<ConfirmedAttempt> of(Signature signature) {
        return Optional.ofNullable(signature.timestamps().confirmedAt())
                .map(at -> new ConfirmedAttempt(Attempt.of(signature), at));
    }

    /** Leaves out the signer's personal data. */
    @Override
    public String toString() {
        return "ConfirmedAttempt[" + attempt + ", at=" + at + "]";
    }
}
