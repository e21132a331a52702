package io.github.petitionkit;

import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.Identities;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.internal.CorrectSigner;
import io.github.petitionkit.internal.DisownSignature;
import io.github.petitionkit.internal.LinkRecipients;
import io.github.petitionkit.internal.MailRequests;
import io.github.petitionkit.internal.OutboxRelay;
import io.github.petitionkit.internal.RegionService;
import io.github.petitionkit.internal.SignerCorrections;
import io.github.petitionkit.internal.WithdrawalService;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.privacy.ConsentScope;
import io.github.petitionkit.privacy.Erasure;
import io.github.petitionkit.privacy.OwnSignature;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.Signer;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.result.AddressChangeResult;
import io.github.petitionkit.signature.result.ConsentResult;
import io.github.petitionkit.signature.result.DisownmentResult;
import io.github.petitionkit.signature.result.NameCorrectionResult;
import io.github.petitionkit.signature.result.RegionChoiceResult;
import io.github.petitionkit.signature.result.WithdrawalResult;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.store.Suppression;
import io.github.petitionkit.token.Token;
import io.github.petitionkit.token.TokenPurpose;
import io.github.petitionkit.token.TokenReading;
import io.github.petitionkit.token.Tokens;
import io.github.petitionkit.validation.Violation;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Self-service by the owner of a mailbox. A token sent to the mailbox authorises the owner; no other proof is needed.
 * Tokens come with mails ({@link #mailLink}, {@code Mail.selfServiceToken}, {@code Mail.unsubscribeToken}) or from
 * {@link Links#selfService}. Call the methods when a button is pressed, not when a link is opened, because mail
 * scanners open every link. Thread-safe.
 */
public final class SelfService {
    private static final String UNSUBSCRIBED = "unsubscribed";

    private final PetitionStore store;
    private final Identities identities;
    private final Tokens tokens;
    private final SignerCorrections corrections;
    private final Privacy privacy;
    private final WithdrawalService withdrawing;
    private final MailRequests requests;
    private final RegionService regions;
    private final OutboxRelay relay;
    private final InstantSource clock;

    SelfService(
            PetitionStore store,
            Identities identities,
            Tokens tokens,
            SignerCorrections corrections,
            Privacy privacy,
            WithdrawalService withdrawing,
            MailRequests requests,
            RegionService regions,
            OutboxRelay relay,
            InstantSource clock) {
        this.store = store;
        this.identities = identities;
        this.tokens = tokens;
        this.corrections = corrections;
        this.privacy = privacy;
        this.withdrawing = withdrawing;
        this.requests = requests;
        this.regions = regions;
        this.relay = relay;
        this.clock = clock;
    }

    /**
     * Mails a self-service link to a mailbox, if it has signed or tried to. Anybody may ask with anybody's address: the
     * method returns nothing and looks nothing up before it returns, so that the caller learns nothing. The mail, of
     * kind {@link MailKind#OWN_DATA}, goes to the address as its owner typed it, at most three times an hour; a
     * suppressed mailbox gets none.
     *
     * @param address an address of the mailbox
     */
    public void mailLink(EmailAddress address) {
        requests.mailLink(Objects.requireNonNull(address, "address"));
    }

    /**
     * Stops mail to the mailbox of the token, in every spelling of its address (RFC 8058).
     *
     * @param token a token of {@link TokenPurpose#UNSUBSCRIBE} or {@link TokenPurpose#SELF_SERVICE}; any text is accepted
     * @return {@code true} if the token is valid; {@code false} if not, and then nothing changes
     */
    public boolean unsubscribe(String token) {
        Optional<SignerKey> mailbox = mailbox(token);
        mailbox.ifPresent(key -> store.suppress(new Suppression(key, UNSUBSCRIBED, clock.instant())));
        return mailbox.isPresent();
    }

    /**
     * Ends the mailings to which the consents of a scope were given, as {@link #withdrawConsents} does. If no signature of
     * the mailbox has an address any more, all mail to it stops, unless the token is good for updates alone.
     *
     * @param token a token of {@link TokenPurpose#UNSUBSCRIBE}, {@link TokenPurpose#STOP_UPDATES} or {@link
     *     TokenPurpose#SELF_SERVICE}; any text is accepted
     * @param scope which consents
     * @return {@code true} if the token is valid; {@code false} if not, and then nothing changes
     */
    public boolean unsubscribe(String token, ConsentScope scope) {
        ConsentResult result = withdrawConsents(token, scope);
        if (result instanceof ConsentResult.NotStanding) {
            unsubscribe(token);
            return true;
        }
        return result instanceof ConsentResult.Recorded;
    }

    /**
     * Allows mail to the mailbox of the token again, and to the address that the token was sent to if a mail to it has
     * bounced.
     *
     * @param token a token of {@link TokenPurpose#UNSUBSCRIBE} or {@link TokenPurpose#SELF_SERVICE}; any text is accepted
     * @return {@code true} if the token is valid; {@code false} if not, and then nothing changes
     */
    public boolean resubscribe(String token) {
        Optional<SignerKey> mailbox = mailbox(token);
        mailbox.ifPresent(key -> {
            Set<SignerKey> suppressed = new HashSet<>(Set.of(key));
            addressee(token).map(identities::mailKeys).ifPresent(suppressed::addAll);
            store.resume(suppressed);
        });
        return mailbox.isPresent();
    }

    /** Returns the address that the token was sent to, unless it has been erased or has moved. */
    private Optional<EmailAddress> addressee(String token) {
        return read(token, TokenPurpose.UNSUBSCRIBE) instanceof TokenReading.Valid valid
                ? recipient(valid.token())
                : owner(token);
    }

    /**
     * Records consents that the owner of the token's mailbox gives after signing.
     *
     * @param token a token of {@link TokenPurpose#SELF_SERVICE}; any text is accepted
     * @param signature the signature, one of those that {@link #show} lists
     * @param consents what the signer agrees to
     * @return the result
     */
    public ConsentResult giveConsents(String token, SignatureId signature, List<Consent> consents) {
        TokenReading reading = read(token, TokenPurpose.SELF_SERVICE);
        if (!(reading instanceof TokenReading.Valid valid)) {
            return reading instanceof TokenReading.Expired
                    ? new ConsentResult.Expired()
                    : new ConsentResult.Unreadable();
        }
        return active(valid.token(), signature)
                .map(found -> privacy.giveConsents(found.petition(), signature, consents))
                .orElseGet(ConsentResult.NotStanding::new);
    }

    /**
     * Records that the owner of a mailbox withdraws consents, on every petition unless the scope names one. Signatures
     * stay. Repeating it changes nothing.
     *
     * @param token a token of {@link TokenPurpose#SELF_SERVICE}, {@link TokenPurpose#UNSUBSCRIBE} or {@link
     *     TokenPurpose#STOP_UPDATES}; any text is accepted
     * @param scope which consents
     * @return the result; {@link ConsentResult.NotStanding} if no signature of the mailbox has an address any more
     */
    public ConsentResult withdrawConsents(String token, ConsentScope scope) {
        boolean expired = false;
        for (TokenPurpose purpose :
                List.of(TokenPurpose.SELF_SERVICE, TokenPurpose.UNSUBSCRIBE, TokenPurpose.STOP_UPDATES)) {
            TokenReading reading = read(token, purpose);
            if (reading instanceof TokenReading.Valid valid) {
                return anyAddress(valid.token())
                        .<ConsentResult>map(
                                address -> new ConsentResult.Recorded(privacy.withdrawConsents(address, scope)))
                        .orElseGet(ConsentResult.NotStanding::new);
            }
            expired |= reading instanceof TokenReading.Expired;
        }
        return expired ? new ConsentResult.Expired() : new ConsentResult.Unreadable();
    }

    /** Returns an address of the token's mailbox: that of its signature, or of another one from there. */
    private Optional<EmailAddress> anyAddress(Token token) {
        return Optional.ofNullable(token.address())
                .or(() -> recipient(token))
                .or(() -> store.signaturesOf(Set.of(Objects.requireNonNull(token.mailbox()))).stream()
                        .flatMap(signature ->
                                Stream.ofNullable(signature.signer().email()))
                        .findFirst());
    }

    /** Returns the address of the token's signature, if it still reaches the mailbox of the token. */
    private Optional<EmailAddress> recipient(Token token) {
        return signature(token)
                .flatMap(signature -> Optional.ofNullable(signature.signer().email()))
                .filter(address -> keys(address).contains(token.mailbox()));
    }

    /**
     * Records the answer "it was not me" to a mail. An attempt ends: its data is erased and nothing is counted. A
     * signature that counts is withdrawn, unless the policy has locked withdrawal, and
     * {@link io.github.petitionkit.event.PetitionEvent.SignatureDisowned} tells staff.
     *
     * @param token the token of the mail, of {@link TokenPurpose#CONFIRM} or {@link TokenPurpose#WITHDRAW}; any text is
     *     accepted
     * @return the result
     */
    public DisownmentResult disown(String token) {
        boolean expired = false;
        for (TokenPurpose purpose : List.of(TokenPurpose.CONFIRM, TokenPurpose.WITHDRAW)) {
            TokenReading reading = read(token, purpose);
            if (reading instanceof TokenReading.Valid valid) {
                return disown(valid.token());
            }
            expired |= reading instanceof TokenReading.Expired;
        }
        return expired ? new DisownmentResult.Expired() : new DisownmentResult.Unreadable();
    }

    private DisownmentResult disown(Token token) {
        Optional<Signature> signature =
                signature(token).filter(found -> new LinkRecipients(identities).isStillSigner(token, found));
        if (signature.isEmpty()) {
            return new DisownmentResult.Unreadable();
        }
        DisownmentResult result = store.execute(
                token.petition(), new DisownSignature(signature.get().id()));
        relay.announce();
        return result;
    }

    /**
     * Returns the regions among which the owner of a signature may choose, because the postal code belongs to several.
     *
     * @param token a token of {@link TokenPurpose#SELF_SERVICE}; any text is accepted
     * @param signature the signature, one of those that {@link #show} lists
     * @return the regions of the directory for the signature's postal code, in the order of their codes; none if the
     *     directory knows none, or if the signature is not active; empty if the token is not valid
     */
    public Optional<SortedSet<Region>> regions(String token, SignatureId signature) {
        return read(token, TokenPurpose.SELF_SERVICE) instanceof TokenReading.Valid valid
                ? Optional.of(active(valid.token(), signature)
                        .map(found -> new TreeSet<>(regions.choices(found)))
                        .orElseGet(TreeSet::new))
                : Optional.empty();
    }

    /**
     * Records which region the owner of a signature lives in. A later call corrects it.
     *
     * @param token a token of {@link TokenPurpose#SELF_SERVICE}; any text is accepted
     * @param signature the signature, one of those that {@link #show} lists
     * @param region one of {@link #regions}
     * @return the result
     */
    public RegionChoiceResult chooseRegion(String token, SignatureId signature, Region region) {
        Objects.requireNonNull(region, "region");
        TokenReading reading = read(token, TokenPurpose.SELF_SERVICE);
        if (!(reading instanceof TokenReading.Valid valid)) {
            return reading instanceof TokenReading.Expired
                    ? new RegionChoiceResult.Expired()
                    : new RegionChoiceResult.Unreadable();
        }
        Optional<Signature> found = active(valid.token(), signature);
        if (found.isEmpty()) {
            return new RegionChoiceResult.NotStanding();
        }
        Set<Region> choices = regions.choices(found.get());
        if (!choices.contains(region)) {
            return new RegionChoiceResult.NotAChoice(choices);
        }
        regions.correct(found.get().petition(), signature, region, "region-chosen", Actor.SIGNER);
        relay.announce();
        return new RegionChoiceResult.Recorded(signature);
    }

    private Optional<SignerKey> mailbox(String token) {
        return read(token, TokenPurpose.UNSUBSCRIBE) instanceof TokenReading.Valid valid
                ? Optional.of(Objects.requireNonNull(valid.token().mailbox()))
                : owner(token).map(address -> identities.mailboxKeys(address).get(0));
    }

    /**
     * Shows the owner of a mailbox their data, without anything that reveals a suspicion.
     *
     * @param token a token of {@link TokenPurpose#SELF_SERVICE}; any text is accepted
     * @return every signature and attempt from the mailbox that is not erased; empty if the token is not valid
     */
    public Optional<List<OwnSignature>> show(String token) {
        return owner(token).map(address -> {
            Map<Object, String> titles = new HashMap<>();
            return store.signaturesOf(keys(address)).stream()
                    .filter(signature -> !signature.isErased())
                    .map(signature -> new OwnSignature(
                            signature.id(),
                            signature.petition(),
                            titles.computeIfAbsent(signature.petition(), first -> title(signature)),
                            signature.signer(),
                            signature.statement(),
                            signature.signedAt(),
                            signature.timestamps().confirmedAt(),
                            signature.state() == SignatureState.WITHDRAWN))
                    .toList();
        });
    }

    private String title(Signature signature) {
        return store.recent(signature.petition())
                .map(petition -> petition.content().title())
                .orElse("");
    }

    /**
     * Erases the data of the owner of a mailbox, as {@link Privacy#erase(EmailAddress)} does.
     *
     * @param token a token of {@link TokenPurpose#SELF_SERVICE}; any text is accepted
     * @return the numbers of erased and of kept signatures; empty if the token is not valid
     */
    public Optional<Erasure> erase(String token) {
        return owner(token).map(privacy::erase);
    }

    private Optional<EmailAddress> owner(String token) {
        return read(token, TokenPurpose.SELF_SERVICE) instanceof TokenReading.Valid valid
                ? Optional.of(Objects.requireNonNull(valid.token().address()))
                : Optional.empty();
    }

    /**
     * Withdraws a signature or an attempt from the mailbox of the token.
     *
     * @param token a token of {@link TokenPurpose#SELF_SERVICE}; any text is accepted
     * @param signature the signature, one of those that {@link #show} lists
     * @return the result; {@link WithdrawalResult.Unreadable} also for a signature from another mailbox
     */
    public WithdrawalResult withdraw(String token, SignatureId signature) {
        TokenReading reading = read(token, TokenPurpose.SELF_SERVICE);
        if (!(reading instanceof TokenReading.Valid valid)) {
            return reading instanceof TokenReading.Expired
                    ? new WithdrawalResult.Expired()
                    : new WithdrawalResult.Unreadable();
        }
        WithdrawalResult result = owned(valid.token(), signature)
                .map(found -> withdrawing.withdraw(found.petition(), signature))
                .orElseGet(WithdrawalResult.Unreadable::new);
        relay.announce();
        return result;
    }

    /**
     * Corrects the name on a confirmed signature from the mailbox of the token. The signature stays in the count; its
     * history records that the name was corrected.
     *
     * @param token a token of {@link TokenPurpose#SELF_SERVICE}; any text is accepted
     * @param id the signature, one of those that {@link #show} lists
     * @param name the correct name
     * @param locale the signer's language
     * @return the result
     */
    public NameCorrectionResult correctName(String token, SignatureId id, String name, Locale locale) {
        TokenReading reading = read(token, TokenPurpose.SELF_SERVICE);
        if (!(reading instanceof TokenReading.Valid valid)) {
            return reading instanceof TokenReading.Expired
                    ? new NameCorrectionResult.Expired()
                    : new NameCorrectionResult.Unreadable();
        }
        Optional<Signature> found = active(valid.token(), id);
        if (found.isEmpty()) {
            return new NameCorrectionResult.NotStanding();
        }
        NameCorrectionResult result =
                corrections.correctName(found.get(), name, locale, "name-corrected", Actor.SIGNER);
        relay.announce();
        return result;
    }

    /**
     * Begins to move a signer to another mailbox: sends a link to the new one, in the background. Nothing changes until
     * {@link #move} receives its token.
     *
     * @param token a token of {@link TokenPurpose#SELF_SERVICE}, which proves ownership of the present mailbox; any
     *     text is accepted
     * @param id a signature of the person who moves, one of those that {@link #show} lists
     * @param newAddress the address of the new mailbox
     * @param locale the signer's language
     * @return the result
     */
    public AddressChangeResult askToMove(String token, SignatureId id, String newAddress, Locale locale) {
        TokenReading reading = read(token, TokenPurpose.SELF_SERVICE);
        if (!(reading instanceof TokenReading.Valid valid)) {
            return refused(reading);
        }
        Optional<Signature> found = active(valid.token(), id);
        Optional<Petition> petition = found.flatMap(signature -> store.recent(signature.petition()));
        if (found.isEmpty()
                || petition.isEmpty()
                || found.get().isAttempt(petition.get().policy())) {
            return new AddressChangeResult.NotStanding();
        }
        SignatureRequest request = SignerCorrections.request(found.get().signer())
                .email(newAddress)
                .build();
        List<Violation> violations = corrections.violations(request, "email", locale);
        if (!violations.isEmpty()) {
            return new AddressChangeResult.Invalid(violations);
        }
        EmailAddress to = new EmailAddress(Objects.requireNonNull(request.email()));
        EmailAddress from = Objects.requireNonNull(valid.token().address());
        requests.mailNewAddress(petition.get(), found.get(), from, to);
        return new AddressChangeResult.MailSent();
    }

    /**
     * Moves a signer to another mailbox, on every petition that the same name has signed from the present one.
     *
     * @param token a token of {@link TokenPurpose#NEW_ADDRESS}, which proves ownership of the new mailbox; any text is
     *     accepted
     * @return the result
     */
    public AddressChangeResult move(String token) {
        TokenReading reading = read(token, TokenPurpose.NEW_ADDRESS);
        if (!(reading instanceof TokenReading.Valid valid)) {
            return refused(reading);
        }
        EmailAddress to = Objects.requireNonNull(valid.token().address());
        Optional<Signature> found = signature(valid.token());
        EmailAddress from = found.map(signature -> signature.signer().email()).orElse(null);
        if (found.isEmpty()
                || from == null
                || !keys(from).contains(valid.token().mailbox())) {
            return new AddressChangeResult.NotStanding();
        }
        long moved = 0;
        long signedAlready = 0;
        for (Signature signature : store.signaturesOf(keys(from))) {
            if (isOfSameName(signature, found.get())) {
                CorrectSigner.Result result = moveTo(to, signature);
                moved += result == CorrectSigner.Result.CORRECTED ? 1 : 0;
                signedAlready += result == CorrectSigner.Result.SIGNED_ALREADY ? 1 : 0;
            }
        }
        return moved + signedAlready == 0
                ? new AddressChangeResult.NotStanding()
                : new AddressChangeResult.Moved(moved, signedAlready);
    }

    private static boolean isOfSameName(Signature signature, Signature other) {
        PersonName name = signature.signer().name();
        PersonName others = other.signer().name();
        return name != null && others != null && name.comparable().equals(others.comparable());
    }

    private static AddressChangeResult refused(TokenReading reading) {
        return reading instanceof TokenReading.Expired
                ? new AddressChangeResult.Expired()
                : new AddressChangeResult.Unreadable();
    }

    private CorrectSigner.Result moveTo(EmailAddress to, Signature signature) {
        Signer signer = signature.signer();
        CorrectSigner.Result result = corrections.correct(
                signature, SignerCorrections.with(signer, signer.name(), to), "moved", Actor.SIGNER);
        relay.announce();
        return result;
    }

    private Optional<Signature> active(Token token, SignatureId id) {
        return owned(token, id).filter(signature -> signature.state().isActive());
    }

    /** Returns a signature, if it belongs to the mailbox of the token and is not erased. */
    private Optional<Signature> owned(Token token, SignatureId id) {
        return store.signaturesOf(keys(Objects.requireNonNull(token.address()))).stream()
                .filter(signature -> signature.id().equals(id) && !signature.isErased())
                .findFirst();
    }

    private Optional<Signature> signature(Token token) {
        return store.signature(token.petition(), Objects.requireNonNull(token.signature()));
    }

    private Set<SignerKey> keys(EmailAddress address) {
        return Set.copyOf(identities.mailboxKeys(address));
    }

    private TokenReading read(String token, TokenPurpose purpose) {
        return tokens.read(Objects.requireNonNull(token, "token"), purpose, clock.instant());
    }
}
