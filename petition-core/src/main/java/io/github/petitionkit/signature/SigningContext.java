package io.github.petitionkit.signature;

import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.petition.SignerRole;
import io.github.petitionkit.policy.Policy;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances in which somebody signs: what the host's server knows, not what the visitor typed.
 *
 * @param role in what role the visitor signs
 * @param channel by what way the signature comes in
 * @param ip the visitor's address as text, v4 or v6, or {@code null}; cut at 64 characters
 * @param userAgent what the browser calls itself, or {@code null}; cut at 512 characters
 * @param formServedAt when the form was handed out, or {@code null}
 * @param signedAt when the signer signed, as a list on paper or of a partner says, or {@code null} for the present; an instant
 *     after the present counts as the present
 * @param locale the language to answer in
 * @param trapped whether a form field that people cannot see was filled in
 * @param assurance what the host itself has proved about the signer; {@link Assurance#NONE} if nothing
 * @param invitation the token of a sponsor's invitation, or {@code null}
 * @param idempotencyKey what tells that this is the same attempt as an earlier one, or {@code null}; 16 to 255 printable
 *     ASCII characters without spaces; never stored
 * @param challengeAnswer what the page sent as its answer to a challenge, or {@code null}; never stored
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
        @Nullable String challengeAnswer) {
    /** The longest address kept, in characters. */
    public static final int MAX_IP = 64;

    /** The longest user agent kept, in characters. */
    public static final int MAX_USER_AGENT = 512;

    private static final Pattern IDEMPOTENCY_KEY = Pattern.compile("[!-~]{16,255}");

    /** An ordinary signer on the web, of whom nothing is known. */
    public static final SigningContext UNKNOWN = builder().build();

    /**
     * Cuts what is too long.
     *
     * @throws IllegalArgumentException if the idempotency key is malformed, or a signature on the web has a date of its own
     */
    public SigningContext {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(assurance, "assurance");
        ip = cut(ip, MAX_IP);
        userAgent = cut(userAgent, MAX_USER_AGENT);
        if (signedAt != null && channel == Channel.WEB) {
            throw new IllegalArgumentException(
                    "A signature on the web is signed when it comes in: give the date of a list with its channel");
        }
        if (idempotencyKey != null && !IDEMPOTENCY_KEY.matcher(idempotencyKey).matches()) {
            throw new IllegalArgumentException(
                    "An idempotency key has 16 to 255 printable ASCII characters without spaces, this has %d: make a random UUID for each attempt"
                            .formatted(idempotencyKey.length()));
        }
    }

    private static @Nullable String cut(@Nullable String text, int max) {
        return text == null || text.length() <= max ? text : text.substring(0, max);
    }

    /** {@return the circumstances as they are stored: without what belongs to the attempt, its key and its answer} */
    public SigningContext asStored() {
        return idempotencyKey == null && challengeAnswer == null
                ? this
                : new SigningContext(
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
                        null,
                        null);
    }

    /** {@return a builder that starts from an ordinary signer on the web, answered in English} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Whether a signature that comes in like this waits for its signer's confirmation.
     *
     * @param policy the petition's rules
     * @return whether the policy asks for it and nobody else vouches for the signer
     */
    public boolean needsConfirmation(Policy policy) {
        return policy.confirmation().needed() && channel == Channel.WEB;
    }

    /** Tells the role and the channel; the rest is personal. */
    @Override
    public String toString() {
        return "SigningContext[role=" + role + ", channel=" + channel + "]";
    }

    /** Collects the circumstances. Not thread-safe. */
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

        private Builder() {}

        /**
         * Sets the role.
         *
         * @param role in what role the visitor signs
         * @return this builder
         */
        public Builder role(SignerRole role) {
            this.role = Objects.requireNonNull(role, "role");
            return this;
        }

        /**
         * Signs as a sponsor.
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
         * @param channel by what way the signature comes in
         * @return this builder
         */
        public Builder channel(Channel channel) {
            this.channel = Objects.requireNonNull(channel, "channel");
            return this;
        }

        /**
         * Sets the visitor's address.
         *
         * @param ip as text; only from a source that the visitor cannot forge
         * @return this builder
         */
        public Builder ip(@Nullable String ip) {
            this.ip = ip;
            return this;
        }

        /**
         * Sets the user agent.
         *
         * @param userAgent what the browser calls itself
         * @return this builder
         */
        public Builder userAgent(@Nullable String userAgent) {
            this.userAgent = userAgent;
            return this;
        }

        /**
         * Sets when the form was handed out.
         *
         * @param formServedAt the instant
         * @return this builder
         */
        public Builder formServedAt(@Nullable Instant formServedAt) {
            this.formServedAt = formServedAt;
            return this;
        }

        /**
         * Sets when the signer signed a list. The signature counts from then on in the figures by hour, and its retention
         * runs from then on.
         *
         * @param signedAt the instant, or the first one of the day; {@code null} for the present
         * @return this builder
         */
        public Builder signedAt(@Nullable Instant signedAt) {
            this.signedAt = signedAt;
            return this;
        }

        /**
         * Sets the language to answer in.
         *
         * @param locale the visitor's language
         * @return this builder
         */
        public Builder locale(Locale locale) {
            this.locale = Objects.requireNonNull(locale, "locale");
            return this;
        }

        /**
         * Sets what came back in a form field that people cannot see.
         *
         * @param trap the content of the field; anything but {@code null} and empty springs the trap
         * @return this builder
         */
        public Builder trap(@Nullable String trap) {
            this.trapped = trap != null && !trap.isEmpty();
            return this;
        }

        /**
         * Sets what the host itself has proved about the signer, by an electronic identity for instance.
         *
         * @param assurance the strongest proof
         * @return this builder
         */
        public Builder assurance(Assurance assurance) {
            this.assurance = Objects.requireNonNull(assurance, "assurance");
            return this;
        }

        /**
         * Makes the attempt repeatable: within a day a caller that repeats it with the same key gets the result of the
         * first time, and nothing is written twice. The caller chooses the key, a random one for each attempt, such as the
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
         * @param challengeAnswer what the page sent, anything, or {@code null}
         * @return this builder
         */
        public Builder challengeAnswer(@Nullable String challengeAnswer) {
            this.challengeAnswer = challengeAnswer;
            return this;
        }

        /**
         * {@return the circumstances as collected so far}
         *
         * @throws IllegalArgumentException if the idempotency key is malformed, or a signature on the web has a date of its own
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
                    challengeAnswer);
        }
    }
}
