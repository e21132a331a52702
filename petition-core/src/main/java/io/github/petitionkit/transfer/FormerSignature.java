package io.github.petitionkit.transfer;

import io.github.petitionkit.policy.DateLimits;
import io.github.petitionkit.signature.GivenConsent;
import io.github.petitionkit.signature.request.SignatureRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One signature of a site that moves in, as its table has it.
 *
 * @param key its key in that table; the same key is the same signature, so that a migration can begin again
 * @param request name, address, place, reason and choices; its consents have the date of the signature
 * @param signedAt when the signer signed
 * @param confirmedAt when the signer confirmed by mail; {@code null} for an unconfirmed one, and if the former site asked
 *     for no confirmation
 * @param consents consents with their own dates, beside those of the request
 * @param locale the signer's language
 */
public record FormerSignature(
        String key,
        SignatureRequest request,
        Instant signedAt,
        @Nullable Instant confirmedAt,
        List<GivenConsent> consents,
        Locale locale) {
    /** Copies the list. Requires a key, and dates within the {@link DateLimits}. */
    public FormerSignature {
        Objects.requireNonNull(request, "request");
        DateLimits.require(signedAt);
        if (confirmedAt != null) {
            DateLimits.require(confirmedAt);
        }
        Objects.requireNonNull(locale, "locale");
        consents = List.copyOf(consents);
        if (key.isBlank()) {
            throw new IllegalArgumentException("A signature that moves in needs the key of its row");
        }
    }

    /**
     * Starts a builder.
     *
     * @param key its key in the former table
     * @param request name, address, place, reason and choices
     * @param signedAt when the signer signed
     * @return a builder of an unconfirmed signature, answered in English
     */
    public static Builder of(String key, SignatureRequest request, Instant signedAt) {
        return new Builder(key, request, signedAt);
    }

    /** Leaves out every component but the key, because the others are personal data. */
    @Override
    public String toString() {
        return "FormerSignature[key=" + key + "]";
    }

    /** Collects the parts of a signature. Not thread-safe. */
    public static final class Builder {
        private final String key;
        private final SignatureRequest request;
        private final Instant signedAt;
        private final List<GivenConsent> consents = new ArrayList<>();
        private @Nullable Instant confirmedAt;
        private Locale locale = Locale.ENGLISH;

        private Builder(String key, SignatureRequest request, Instant signedAt) {
            this.key = key;
            this.request = request;
            this.signedAt = signedAt;
        }

        /**
         * Sets when the signer confirmed by mail.
         *
         * @param confirmedAt the instant, or {@code null}
         * @return this builder
         */
        public Builder confirmedAt(@Nullable Instant confirmedAt) {
            this.confirmedAt = confirmedAt;
            return this;
        }

        /**
         * Adds a consent with its own date.
         *
         * @param consent the consent
         * @return this builder
         */
        public Builder consent(GivenConsent consent) {
            consents.add(consent);
            return this;
        }

        /**
         * Sets the signer's language.
         *
         * @param locale the language of mails to the signer
         * @return this builder
         */
        public Builder locale(Locale locale) {
            this.locale = locale;
            return this;
        }

        /** {@return the signature as collected so far} */
        public FormerSignature build() {
            return new FormerSignature(key, request, signedAt, confirmedAt, consents, locale);
        }
    }
}
