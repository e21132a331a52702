package io.github.petitionkit.fraud;

import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.network.IpAddress;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.Signer;
import io.github.petitionkit.signature.Statement;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.SigningContext;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to sign, after validation and eligibility rules. Facts that several checks need are computed once. Not
 * thread-safe: one thread assesses one attempt.
 */
public final class Attempt {
    private final PetitionId petition;
    private final Signer signer;
    private final Statement statement;
    private final SigningContext context;
    private final Identity identity;
    private final Instant at;
    private @Nullable Sender sender;
    private @Nullable Facts facts;
    private @Nullable String petitionKey;

    /**
     * Makes an attempt.
     *
     * @param petition the petition
     * @param signer the signer
     * @param statement the signer's words and choices beside the name
     * @param context the circumstances
     * @param identity the keys that find other signatures of the same signer
     * @param at the present
     */
    public Attempt(
            PetitionId petition,
            Signer signer,
            Statement statement,
            SigningContext context,
            Identity identity,
            Instant at) {
        this.petition = Objects.requireNonNull(petition, "petition");
        this.signer = Objects.requireNonNull(signer, "signer");
        this.statement = Objects.requireNonNull(statement, "statement");
        this.context = Objects.requireNonNull(context, "context");
        this.identity = Objects.requireNonNull(identity, "identity");
        this.at = Objects.requireNonNull(at, "at");
    }

    /**
     * Returns the attempt behind a stored signature, without erased data.
     *
     * @param signature the signature
     * @return the attempt
     */
    public static Attempt of(Signature signature) {
        return new Attempt(
                signature.petition(),
                signature.signer(),
                signature.statement(),
                signature.context(),
                signature.identity(),
                signature.timestamps().receivedAt());
    }

    /** {@return the petition} */
    public PetitionId petition() {
        return petition;
    }

    /** {@return the signer} */
    public Signer signer() {
        return signer;
    }

    /** {@return the signer's words and choices beside the name} */
    public Statement statement() {
        return statement;
    }

    /** {@return the circumstances} */
    public SigningContext context() {
        return context;
    }

    /** {@return the keys that find other signatures of the same signer} */
    public Identity identity() {
        return identity;
    }

    /** {@return the present} */
    public Instant at() {
        return at;
    }

    /** {@return the IP address of the request; empty if it is unknown or malformed} */
    public Optional<IpAddress> ip() {
        if (sender == null) {
            String text = context.ip();
            sender = new Sender(text == null ? Optional.empty() : IpAddress.parse(text));
        }
        return sender.ip;
    }

    /** {@return the domain of the e-mail in lower case; empty without an e-mail} */
    public Optional<String> domain() {
        return facts().domain;
    }

    /**
     * {@return whether it came by the web, from the signer's own browser; checks of rates and networks apply only to
     * such attempts}
     */
    public boolean isOnTheWeb() {
        return context.channel() == Channel.WEB;
    }

    /** {@return the petition as part of counter keys} */
    public String petitionKey() {
        if (petitionKey == null) {
            petitionKey = petition.toString();
        }
        return petitionKey;
    }

    /** {@return the mailbox without the domain, in lower case, or {@code null}} */
    @Nullable
    public String localPart() {
        return facts().localPart;
    }

    /** {@return the value of a trait, equal for attempts that share it, or {@code null}} */
    @Nullable
    String common(Trait subject) {
        Map<Trait, @Nullable String> common = facts().common;
        if (common.containsKey(subject)) {
            return common.get(subject);
        }
        String found = subject.find(this);
        common.put(subject, found);
        return found;
    }

    private Facts facts() {
        if (facts == null) {
            facts = new Facts(signer.email());
        }
        return facts;
    }

    /** Leaves out the signer's personal data. */
    @Override
    public String toString() {
        return "Attempt[petition=" + petition + ", at=" + at + "]";
    }

    /** Apart from the other facts, because few checks of one attempt need it. */
    private record Sender(Optional<IpAddress> ip) {}

    /** Facts that are computed when a check first needs them. */
    private static final class Facts {
        private final Optional<String> domain;
        private final @Nullable String localPart;
        private final Map<Trait, @Nullable String> common = new EnumMap<>(Trait.class);

        Facts(@Nullable EmailAddress email) {
            String address = email == null ? "" : email.value().toLowerCase(Locale.ROOT);
            int end = address.indexOf('@');
            this.domain = end < 0 ? Optional.empty() : Optional.of(address.substring(end + 1));
            this.localPart = end < 0 ? null : address.substring(0, end);
        }
    }
}
