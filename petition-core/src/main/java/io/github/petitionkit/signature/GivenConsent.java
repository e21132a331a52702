package io.github.petitionkit.signature;

import java.time.Instant;
import java.util.Objects;

/**
 * A consent with the moment it was given.
 *
 * @param consent to what, to whom, in which wording
 * @param at when the form came in that gave it
 */
public record GivenConsent(Consent consent, Instant at) {
    /** Checks the components. */
    public GivenConsent {
        Objects.requireNonNull(consent, "consent");
        Objects.requireNonNull(at, "at");
    }
}
