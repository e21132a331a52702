package io.github.petitionkit.signature;

import io.github.petitionkit.signature.request.Consent;
import java.time.Instant;
import java.util.Objects;

/**
 * A consent with the moment it was given.
 *
 * @param consent the consent
 * @param at when the form with the consent was received
 */
public record GivenConsent(Consent consent, Instant at) {
    /** Rejects {@code null}. */
    public GivenConsent {
        Objects.requireNonNull(consent, "consent");
        Objects.requireNonNull(at, "at");
    }
}
