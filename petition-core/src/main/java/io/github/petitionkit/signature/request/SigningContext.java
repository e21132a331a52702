package io.github.petitionkit.signature.request;

import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.identity.RegisterNumber;
import io.github.petitionkit.petition.SignerRole;
import io.github.petitionkit.policy.DateLimits;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.text.Prefix;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances in which somebody signs, from the host's server and not from the visitor's form.
 *
 * @param role the role in which the visitor signs
 * @param channel the channel by which the signature comes in
 * @param ip the visitor's address as text, v4 or v6, or {@code null}; cut at 64 characters
 * @param userAgent the browser's User-Agent header, or {@code null}; cut at 512 characters
 * @param formServedAt when the server sent the form, or {@code null}
 * @param signedAt when the signer signed, by a paper or partner list, or {@code null} for the present; a later instant
 *     counts as the present
 * @param locale the language of the answer, with script and country; variants and extensions are dropped, because a
 *     stranger could put words into them that would stand in a mail
 * @param trapped whether a form field that people cannot see was filled in (honeypot)
 * @param assurance the host's own proof of the signer's identity; {@link Assurance#NONE} if it has none
 * @param invitation the token of a sponsor's invitation, or {@code null}
 * @param idempotencyKey the idempotency key: for 24 hours, the same key means the same attempt; or {@code null}; 16 to 255 printable
 *     ASCII characters without spaces; never stored
 * @param challengeAnswer the page's answer to a challenge, or {@code null}; never stored
 * @param source where the visitor came from, or {@code null}; not erased with the signer, because it names no person
 * @param registerNumber the number under which a register that the host has asked knows the signer, or {@code null}; only
 *     its hash is stored
 */
public record SigningContext(
        SignerRole role,
        Channel channel,
        @Nullable String ip,
        @Nullable String userAgent,
        @Nullable Instant formServedAt,
        @Nullable Instant signedAt,
        Locale locale,
        boolean trapped,
        Assurance assurance,
        @Nullable String invitation,
        @Nullable String idempotencyKey,
        @Nullable String challengeAnswer,
        @Nullable Source source,
        @Nullable RegisterNumber registerNumber) {
    /** The longest address kept, in characters. */
    public static final int MAX_IP = 64;

    /** The longest user agent kept, in characters. */
    public static final int MAX_USER_AGENT = 512;

    private static final Pattern IDEMPOTENCY_KEY = Pattern.compile("[!-~]{16,255}");

    /** An ordinary signer on the web, without any further facts. */
    public static final SigningContext UNKNOWN = builder().build();

    /**
     * Cuts the address and the user agent to their lengths.
     *
     * @throws IllegalArgumentException if the idempotency key is malformed, a signature on the web has a date, or one of a
     *     list has a date outside of the {@link DateLimits}
     */
    public SigningContext {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(channel, "channel");
        locale = withoutWords(locale);
        Objects.requireNonNull(assurance, "assurance");
        ip = cut(ip, MAX_IP);
        userAgent = cut(userAgent, MAX_USER_AGENT);
        if (signedAt != null) {
            DateLimits.require(signedAt);
        }
        if (signedAt != null && channel == Channel.WEB) {
            throw new IllegalArgumentException(
                    "A signature on the web is signed when it comes in: give the date of a list with its channel");
        }
        if (idempotencyKey != null && !IDEMPOTENCY_KEY.matcher(idempotencyKey).matches()) {
            throw new IllegalArgumentException(
                    "An idempotency key has 16 to 255 printable ASCII characters without spaces, this has %s: make a random UUID for each attempt"
                            .formatted(idempotencyKey.length()));
        }
    }

    static @Nullable String cut(@Nullable String text, int max) {
        return text == null ? null : Prefix.of(text, max);
    }

    /** {@return the stored form: without the idempotency key, the challenge answer and the register number} */
    public SigningContext asStored() {
        return idempotencyKey == null && challengeAnswer == null && registerNumber == null
                ? this
                : toBuilder()
                        .idempotencyKey(null)
                        .challengeAnswer(null)
                        .registerNumber(null)
                        .build();
    }

    private static Locale withoutWords(Locale locale) {
        return locale.getVariant().isEmpty() && !locale.hasExtensions()
                ? locale
                : Locale.forLanguageTag(Stream.of(locale.getLanguage(), locale.getScript(), locale.getCountry())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("-")));
    }

    /** {@return a builder that starts from an ordinary signer on the web, answered in English} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this context} */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * Returns whether a signature with this context must be confirmed by its signer.
     *
     * @param policy the petition's rules
     * @return {@code true} if the policy requires confirmation and nobody else vouches for the signer
     */
    public boolean needsConfirmation(Policy policy) {
        return policy.confirmation().needed() && channel.isConfirmedByMail();
    }

    /** Shows the role and the channel only; the rest is personal data. */
    @Override
    public String toString() {
        return "SigningContext[role=" + role + ", channel=" + channel + "]";
    }

    /** Collects the parts of a context. Not thread-safe. */
    public static final class Builder {
        private SignerRole role = SignerRole.SIGNER;
        private Channel channel = Channel.WEB;
        private @Nullable String ip;
        private @Nullable String userAgent;
        private @Nullable Instant formServedAt;
        private @Nullable Instant signedAt;
        private Locale locale = Locale.ENGLISH;
        private boolean trapped;
        private Assurance assurance = Assurance.NONE;
        private @Nullable String invitation;
        private @Nullable String idempotencyKey;
        private @Nullable String challengeAnswer;
        private @Nullable Source source;
        private @Nullable RegisterNumber registerNumber;

        private Builder() {}

        private Builder(SigningContext from) {
            role = from.role;
            channel = from.channel;
            ip = from.ip;
            userAgent = from.userAgent;
            formServedAt = from.formServedAt;
            signedAt = from.signedAt;
            locale = from.locale;
            trapped = from.trapped;
            assurance = from.assurance;
            invitation = from.invitation;
            idempotencyKey = from.idempotencyKey;
            challengeAnswer = from.challengeAnswer;
            source = from.source;
            registerNumber = from.registerNumber;
        }

        /**
         * Sets the role.
         *
         * @param role the role in which the visitor signs
         * @return this builder
         */
        public Builder role(SignerRole role) {
            this.role = Objects.requireNonNull(role, "role");
            return this;
        }

        /**
         * Sets the sponsor's invitation, and the role of a sponsor. Once the petition is published, its sponsors sign as
         * anybody else.
         *
         * @param invitation the token that the invitation carried
         * @return this builder
         */
        public Builder invitation(String invitation) {
            this.role = SignerRole.SPONSOR;
            this.invitation = Objects.requireNonNull(invitation, "invitation");
            return this;
        }

        /**
         * Sets the channel.
         *
         * @param channel the channel by which the signature comes in
         * @return this builder
         */
        public Builder channel(Channel channel) {
            this.channel = Objects.requireNonNull(channel, "channel");
            return this;
        }

        /**
         * Sets the visitor's address.
         *
         * @param ip the address as text; only from a source that the visitor cannot forge
         * @return this builder
         */
        public Builder ip(@Nullable String ip) {
            this.ip = ip;
            return this;
        }

        /**
         * Sets the user agent.
         *
         * @param userAgent the browser's User-Agent header
         * @return this builder
         */
        public Builder userAgent(@Nullable String userAgent) {
            this.userAgent = userAgent;
            return this;
        }

        /**
         * Sets when the server sent the form.
         *
         * @param formServedAt the instant
         * @return this builder
         */
        public Builder formServedAt(@Nullable Instant formServedAt) {
            this.formServedAt = formServedAt;
            return this;
        }

        /**
         * Sets when the signer signed a list. The figures by hour and the retention period use this date.
         *
         * @param signedAt the instant, or the first one of the day; {@code null} for the present
         * @return this builder
         */
        public Builder signedAt(@Nullable Instant signedAt) {
            this.signedAt = signedAt;
            return this;
        }

        /**
         * Sets the language of the answer.
         *
         * @param locale the visitor's language
         * @return this builder
         */
        public Builder locale(Locale locale) {
            this.locale = Objects.requireNonNull(locale, "locale");
            return this;
        }

        /**
         * Sets the content of the honeypot, a form field that people cannot see.
         *
         * @param trap the content of the field; anything except {@code null} and the empty text marks a bot
         * @return this builder
         */
        public Builder trap(@Nullable String trap) {
            this.trapped = trap != null && !trap.isEmpty();
            return this;
        }

        /**
         * Sets the host's own proof of the signer's identity, for example by an electronic identity.
         *
         * @param assurance the strongest proof
         * @return this builder
         */
        public Builder assurance(Assurance assurance) {
            this.assurance = Objects.requireNonNull(assurance, "assurance");
            return this;
        }

        /**
         * Sets the idempotency key. A caller that repeats the attempt with the same key within a day gets the first
         * result, and nothing is written twice. The caller chooses a random key for each attempt, such as the
         * {@code Idempotency-Key} of an HTTP request.
         *
         * @param idempotencyKey 16 to 255 printable ASCII characters without spaces, or {@code null}
         * @return this builder
         */
        public Builder idempotencyKey(@Nullable String idempotencyKey) {
            this.idempotencyKey = idempotencyKey;
            return this;
        }

        /**
         * Sets the answer to a challenge.
         *
         * @param challengeAnswer the page's answer, any text, or {@code null}
         * @return this builder
         */
        public Builder challengeAnswer(@Nullable String challengeAnswer) {
            this.challengeAnswer = challengeAnswer;
            return this;
        }

        /**
         * Sets where the visitor came from.
         *
         * @param source the source, or {@code null} if it is not known
         * @return this builder
         */
        public Builder source(@Nullable Source source) {
            this.source = source == null || source.isUnknown() ? null : source;
            return this;
        }

        /**
         * Sets the number under which a register knows the signer, such as a census or a list of members. Give a number only
         * if the visitor has proved that it is theirs: whoever comes later with the same number has signed already.
         *
         * @param registerNumber the number, or {@code null} if the host has asked no register
         * @return this builder
         */
        public Builder registerNumber(@Nullable RegisterNumber registerNumber) {
            this.registerNumber = registerNumber;
            return this;
        }

        /**
         * {@return the circumstances as collected so far}
         *
         * @throws IllegalArgumentException if the idempotency key is malformed, a signature on the web has a date, or one of a
         *     list has a date outside of the {@link DateLimits}
         */
        public SigningContext build() {
            return new SigningContext(
                    role,
                    channel,
                    ip,
                    userAgent,
                    formServedAt,
                    signedAt,
                    locale,
                    trapped,
                    assurance,
                    invitation,
                    idempotencyKey,
                    challengeAnswer,
                    source,
                    registerNumber);
        }
    }
}
