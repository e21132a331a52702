package io.github.petitionkit.signature;

import io.github.petitionkit.signature.request.Consent;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A consent with the moments at which it was given and withdrawn.
 *
 * @param consent the consent
 * @param at when it was given: with the form, at the confirmation, or later
 * @param withdrawnAt when it was withdrawn; {@code null} while it stands
 */
public record GivenConsent(
        Consent consent, Instant at, @Nullable Instant withdrawnAt) {
    /** Requires a consent and when it was given. */
    public GivenConsent {
        Objects.requireNonNull(consent, "consent");
        Objects.requireNonNull(at, "at");
    }

    /**
     * Makes a consent that stands.
     *
     * @param consent as the component
     * @param at as the component
     */
    public GivenConsent(Consent consent, Instant at) {
        this(consent, at, null);
    }

    /** {@return whether it has not been withdrawn} */
    public boolean stands() {
        return withdrawnAt == null;
    }

    GivenConsent withdrawn(Instant now) {
        return stands() ? new GivenConsent(consent, at, now) : this;
    }
}
