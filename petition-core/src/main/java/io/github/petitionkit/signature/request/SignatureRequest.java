package io.github.petitionkit.signature.request;

import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.PostalCodes;
import io.github.petitionkit.text.TextKind;
import io.github.petitionkit.validation.AddressRequired;
import io.github.petitionkit.validation.HasPostalCode;
import io.github.petitionkit.validation.PlainText;
import io.github.petitionkit.validation.ValidCountry;
import io.github.petitionkit.validation.ValidEmail;
import io.github.petitionkit.validation.ValidName;
import io.github.petitionkit.validation.ValidPostalCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The form as a visitor filled it in. The constructor accepts any text and cleans it by the policy of its
 * {@link TextKind}; Jakarta Validation checks it later.
 *
 * @param name the signer's name
 * @param email the address to which mail is sent
 * @param country where the signer lives, ISO 3166-1 alpha-2
 * @param nationality the country whose citizen the signer is, ISO 3166-1 alpha-2, where a policy counts by it; otherwise
 *     {@code null}
 * @param postalCode the postal code there, or {@code null}
 * @param region the host's code for the constituency, state or canton, or {@code null}
 * @param reason the signer's reason to sign, or {@code null}
 * @param publicName how the signer wants to be shown
 * @param consents what the signer agreed to
 * @param answers answers to the host's own questions; their own constraints are checked too
 */
@ValidPostalCode
public record SignatureRequest(
        @NotBlank(message = REQUIRED) @ValidName @Nullable String name,

        @NotBlank(message = REQUIRED, groups = AddressRequired.class) @ValidEmail @Nullable
        String email,

        @NotBlank(message = REQUIRED) @ValidCountry @Nullable
        String country,

        @ValidCountry @Nullable String nationality,
        @Nullable String postalCode,
        @PlainText(max = 64) @Nullable String region,
        @PlainText(max = MAX_REASON) @Nullable String reason,
        @NotNull PublicName publicName,
        @Size(max = 50) List<Consent> consents,
        @Valid Answers answers)
        implements HasPostalCode {
    /** The longest reason, in Unicode code points. */
    public static final int MAX_REASON = 1_000;

    private static final String REQUIRED = "{io.github.petitionkit.validation.Required.message}";

    /** Cleans the texts and copies the list. */
    public SignatureRequest {
        name = cleaned(name, TextKind.NAME);
        email = cleaned(email, TextKind.ADDRESS);
        country = country == null ? null : Country.upperCase(TextKind.CODE.clean(country));
        String citizenship = TextKind.CODE.cleanOrNull(nationality);
        nationality = citizenship == null ? null : Country.upperCase(citizenship);
        postalCode = alone(country, TextKind.CODE.cleanOrNull(postalCode));
        region = TextKind.CODE.cleanOrNull(region);
        reason = TextKind.LINES.cleanOrNull(reason);
        publicName = publicName == null ? PublicName.ANONYMOUS : publicName;
        consents = consents == null ? List.of() : List.copyOf(consents);
        answers = answers == null ? Answers.NONE : answers;
    }

    /**
     * Makes a request with the required fields only.
     *
     * @param name the signer's name
     * @param email the address
     * @param country where the signer lives, ISO 3166-1 alpha-2
     * @return the request; the full name is shown in public
     */
    public static SignatureRequest of(String name, String email, String country) {
        return builder().name(name).email(email).country(country).build();
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Replaces the region.
     *
     * @param region the host's code, or {@code null}
     * @return the request
     */
    public SignatureRequest in(@Nullable String region) {
        return new SignatureRequest(
                name, email, country, nationality, postalCode, region, reason, publicName, consents, answers);
    }

    private static @Nullable String cleaned(@Nullable String text, TextKind kind) {
        return text == null ? null : kind.clean(text);
    }

    /** Returns a postal code without what is beside it; {@code null} for a dash or the like, which stands for none. */
    private static @Nullable String alone(@Nullable String country, @Nullable String postalCode) {
        if (postalCode == null || postalCode.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return null;
        }
        return country == null || !Country.isIso(country)
                ? postalCode
                : PostalCodes.bundled().alone(Country.of(country), postalCode);
    }

    /** Leaves out every component, because all of them are personal data. */
    @Override
    public String toString() {
        return "SignatureRequest[hidden]";
    }

    /** Collects the fields of a form; any of them may be missing. Not thread-safe. */
    public static final class Builder {
        private @Nullable String name;
        private @Nullable String email;
        private @Nullable String country;
        private @Nullable String nationality;
        private @Nullable String postalCode;
        private @Nullable String region;
        private @Nullable String reason;
        private PublicName publicName = PublicName.FULL;
        private final List<Consent> consents = new ArrayList<>();
        private Answers answers = Answers.NONE;

        private Builder() {}

        /**
         * Sets the signer's name.
         *
         * @param name as typed
         * @return this builder
         */
        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        /**
         * Sets the address.
         *
         * @param email as typed
         * @return this builder
         */
        public Builder email(@Nullable String email) {
            this.email = email;
            return this;
        }

        /**
         * Sets the country where the signer lives.
         *
         * @param country ISO 3166-1 alpha-2
         * @return this builder
         */
        public Builder country(@Nullable String country) {
            this.country = country;
            return this;
        }

        /**
         * Sets the country whose citizen the signer is, for a policy that counts by nationality.
         *
         * @param nationality ISO 3166-1 alpha-2
         * @return this builder
         */
        public Builder nationality(@Nullable String nationality) {
            this.nationality = nationality;
            return this;
        }

        /**
         * Sets the postal code.
         *
         * @param postalCode as typed
         * @return this builder
         */
        public Builder postalCode(@Nullable String postalCode) {
            this.postalCode = postalCode;
            return this;
        }

        /**
         * Sets the region.
         *
         * @param region the host's code
         * @return this builder
         */
        public Builder region(@Nullable String region) {
            this.region = region;
            return this;
        }

        /**
         * Sets the reason for signing.
         *
         * @param reason as typed
         * @return this builder
         */
        public Builder reason(@Nullable String reason) {
            this.reason = reason;
            return this;
        }

        /**
         * Sets how the signer wants to be shown.
         *
         * @param publicName the choice
         * @return this builder
         */
        public Builder publicName(PublicName publicName) {
            this.publicName = Objects.requireNonNull(publicName, "publicName");
            return this;
        }

        /**
         * Adds a consent.
         *
         * @param consent what was agreed to
         * @return this builder
         */
        public Builder consent(Consent consent) {
            consents.add(Objects.requireNonNull(consent, "consent"));
            return this;
        }

        /**
         * Sets the answers to the host's own questions.
         *
         * @param answers the host's own type, whose constraints are checked too
         * @return this builder
         */
        public Builder answers(Answers answers) {
            this.answers = Objects.requireNonNull(answers, "answers");
            return this;
        }

        /** {@return the request as collected so far} */
        public SignatureRequest build() {
            return new SignatureRequest(
                    name, email, country, nationality, postalCode, region, reason, publicName, consents, answers);
        }
    }
}
