package io.github.petitionkit;

import io.github.petitionkit.eligibility.EligibilityRule;
import io.github.petitionkit.eligibility.EligibilityRules;
import io.github.petitionkit.event.EventId;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.event.PetitionListener;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.history.Difference;
import io.github.petitionkit.history.History;
import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.identity.Identities;
import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.mail.Mailer;
import io.github.petitionkit.petition.Actor;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.ContentLimits;
import io.github.petitionkit.petition.FrozenPetitionException;
import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.petition.IllegalPetitionActionException;
import io.github.petitionkit.petition.LegalHold;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.NotOpenException;
import io.github.petitionkit.petition.Outcome;
import io.github.petitionkit.petition.OutcomeStatus;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionAction;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.PetitionUpdate;
import io.github.petitionkit.petition.Reason;
import io.github.petitionkit.place.PostalCodes;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.policy.Reminders;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.Channel;
import io.github.petitionkit.signature.ConfirmationResult;
import io.github.petitionkit.signature.IdempotencyKeyReusedException;
import io.github.petitionkit.signature.IllegalSignatureTransitionException;
import io.github.petitionkit.signature.NoSuchSignatureException;
import io.github.petitionkit.signature.Register;
import io.github.petitionkit.signature.RestorationResult;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureRequest;
import io.github.petitionkit.signature.SigningContext;
import io.github.petitionkit.signature.SigningResult;
import io.github.petitionkit.signature.VerificationOutcome;
import io.github.petitionkit.signature.WithdrawalResult;
import io.github.petitionkit.store.Decision;
import io.github.petitionkit.store.GivenUp;
import io.github.petitionkit.store.InMemoryPetitionStore;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.store.StoreException;
import io.github.petitionkit.store.StoreOverloadedException;
import io.github.petitionkit.sweep.Sweep;
import io.github.petitionkit.tally.Reconciliation;
import io.github.petitionkit.tally.Tally;
import io.github.petitionkit.token.Token;
import io.github.petitionkit.token.TokenPurpose;
import io.github.petitionkit.token.TokenReading;
import io.github.petitionkit.token.Tokens;
import io.github.petitionkit.validation.Messages;
import io.github.petitionkit.validation.RequestValidator;
import io.github.petitionkit.validation.Violation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything a site does with petitions. Build one, keep it, share it: it is safe for many threads.
 *
 * <p>Methods that name a petition throw {@link NoSuchPetitionException} where the store has none of that id, and
 * {@link StoreException} where the store cannot be reached. What they change is durable, and then told to the listeners,
 * when they return; what cannot be told any more, because the store is out of reach by then, waits for {@link #deliverEvents}.
 */
public final class Petitions {
    private final PetitionStore store;
    private final InstantSource clock;
    private final Supplier<UUID> ids;
    private final ContentLimits limits;
    private final Messages messages;
    private final Tokens tokens;
    private final Relay relay;
    private final Executor executor;
    private final Watcher watcher;
    private final Signing signing;
    private final Confirming confirming;
    private final Withdrawing withdrawing;
    private final Reviewing reviewing;
    private final Closing closing;
    private final Reminding reminding;
    private final Verifying verifying;
    private final Invalidations invalidations;
    private final Reviews reviews;
    private final Sweeping sweeping;
    private final Privacy privacy;
    private final @Nullable Movements movements;

    private Petitions(Builder parts) {
        clock = parts.clock;
        store = parts.store == null ? new InMemoryPetitionStore(clock) : parts.store;
        SecretCheck.pass(parts.keyring, store);
        ids = parts.ids == null ? new TimeOrderedIds(clock) : parts.ids;
        limits = parts.limits;
        messages = parts.messages;
        tokens = new Tokens(parts.keyring);
        List<PetitionListener> listeners = new ArrayList<>(parts.listeners);
        if (parts.mailer != null) {
            listeners.add(0, new Postman(store, tokens, parts.mailer));
        }
        Identities identities = new Identities(parts.keyring, parts.canonicaliser, parts.postalCodes);
        movements = parts.followsMovements ? new Movements(store, identities, clock) : null;
        if (movements != null) {
            listeners.add(movements);
        }
        relay = new Relay(store.outbox(), listeners, clock);
        watcher = parts.watcher;
        RequestValidator validator = parts.validator == null ? RequestValidator.ofDefaultProvider() : parts.validator;
        executor = parts.executor;
        signing =
                new Signing(store, validator, messages, parts.rules, identities, parts.fraudPolicy, tokens, clock, ids);
        confirming = new Confirming(store, identities, parts.fraudPolicy, tokens, clock);
        withdrawing = new Withdrawing(store, tokens, clock);
        reviewing = new Reviewing(store, identities);
        closing = new Closing(store);
        reminding = new Reminding(store);
        verifying = new Verifying(store);
        privacy = new Privacy(store, identities, tokens, clock);
        reviews = new Reviews(store, reviewing, relay);
        sweeping = new Sweeping(store, parts.canonicaliser, clock);
        invalidations = new Invalidations(store, parts.canonicaliser, reviewing, relay, clock, ids);
    }

    /**
     * Begins to build.
     *
     * @param keyring the host's secrets; the same in every run and on every node, or signers could sign twice
     * @return a builder that starts from: in memory, the system's clock, the built-in rules and checks, no mailer
     */
    public static Builder builder(Keyring keyring) {
        return new Builder(keyring);
    }

    /**
     * Starts a petition.
     *
     * @param content what it says
     * @param policy its rules
     * @return the draft, or what is wrong with the text, in the text's own language
     */
    public CreationResult create(Content content, Policy policy) {
        Objects.requireNonNull(policy, "policy");
        List<Violation> violations = limits.violations(content, messages, content.locale());
        if (!violations.isEmpty()) {
            return new CreationResult.Invalid(violations);
        }
        Petition draft = Petition.draft(new PetitionId(ids.get()), content, policy, clock.instant());
        store.add(draft);
        change(draft.id(), (petition, now) -> petition, (id, at) -> new PetitionEvent.PetitionCreated(id, at));
        return new CreationResult.Created(draft);
    }

    /**
     * Changes the words or rules of a petition that has not been published yet.
     *
     * @param id which petition
     * @param content its new text
     * @param policy its new rules
     * @return the changed petition, or what is wrong with the text
     * @throws FrozenPetitionException if it has been published
     */
    public CreationResult revise(PetitionId id, Content content, Policy policy) {
        List<Violation> violations = limits.violations(content, messages, content.locale());
        return violations.isEmpty()
                ? new CreationResult.Created(change(id, (petition, now) -> petition.revised(content, policy)))
                : new CreationResult.Invalid(violations);
    }

    /**
     * Publishes a petition, so that everybody may sign it.
     *
     * @param id which petition
     * @return the open petition
     * @throws IllegalPetitionActionException if its state or policy does not allow it yet
     */
    public Petition open(PetitionId id) {
        return perform(id, PetitionAction.OPEN, Actor.CREATOR);
    }

    /**
     * Does to a petition what needs no reason.
     *
     * @param id which petition
     * @param action what to do
     * @param by who does it
     * @return the changed petition
     * @throws IllegalPetitionActionException if it is not allowed now
     */
    public Petition perform(PetitionId id, PetitionAction action, Actor by) {
        return change(id, (petition, now) -> petition.after(action, by, null, now));
    }

    /**
     * Does something to a petition for a reason.
     *
     * @param id which petition
     * @param action what to do
     * @param by who does it
     * @param reason why
     * @return the changed petition
     * @throws IllegalPetitionActionException if it is not allowed now
     */
    public Petition perform(PetitionId id, PetitionAction action, Actor by, Reason reason) {
        Objects.requireNonNull(reason, "reason");
        return change(id, (petition, now) -> petition.after(action, by, reason, now));
    }

    /**
     * Stops signing for a while; the deadline moves with it.
     *
     * @param id which petition
     * @return the paused petition
     * @throws NotOpenException if it is not open
     */
    public Petition pause(PetitionId id) {
        return change(id, Petition::paused);
    }

    /**
     * Lets signing go on.
     *
     * @param id which petition
     * @return the petition
     * @throws NotOpenException if it is not open
     */
    public Petition resume(PetitionId id) {
        return change(id, Petition::resumed);
    }

    /**
     * Posts news of a petition.
     *
     * @param id which petition
     * @param title one line
     * @param text the news
     * @return the petition with its new update
     */
    public Petition post(PetitionId id, String title, String text) {
        return change(
                id,
                (petition, now) -> petition.withUpdate(new PetitionUpdate(now, title, text)),
                PetitionEvent.UpdatePosted::new);
    }

    /**
     * Records what became of a petition on one track.
     *
     * @param id which petition
     * @param track such as {@link Outcome#RESPONSE}
     * @param status how far it has come
     * @param text what readers are told
     * @return the petition with its outcome
     */
    public Petition recordOutcome(PetitionId id, String track, OutcomeStatus status, String text) {
        return change(
                id,
                (petition, now) -> petition.withOutcome(new Outcome(track, status, now, text)),
                (event, at) -> new PetitionEvent.OutcomeRecorded(event, at, track, status));
    }

    /**
     * Closes every open petition whose deadline has passed. Petitions close by their deadline whether or not this is
     * called; calling it puts that on record and tells the listeners.
     *
     * @return the petitions that this call closed
     */
    public List<PetitionId> closeDue() {
        List<PetitionId> closed = closing.closeDue(clock.instant());
        relay.announce();
        return closed;
    }

    /**
     * Ends many petitions at one instant, as when a parliament is dissolved: open ones are closed, unpublished ones
     * stopped, others left alone.
     *
     * @param petitions which petitions
     * @param by who does it
     * @param reason why
     * @return what was done to which
     */
    public Closings closeAll(Collection<PetitionId> petitions, Actor by, Reason reason) {
        Closings closings = closing.closeAll(petitions, clock.instant(), by, reason);
        relay.announce();
        return closings;
    }

    /**
     * Signs a petition, of whose signer nothing is known but the request.
     *
     * @param petition which petition
     * @param request what the visitor typed
     * @return what became of it
     */
    public SigningResult sign(PetitionId petition, SignatureRequest request) {
        return sign(petition, request, SigningContext.UNKNOWN);
    }

    /**
     * Signs a petition.
     *
     * @param petition which petition
     * @param request what the visitor typed
     * @param context the circumstances
     * @return what became of it; with an idempotency key, what became of it the first time
     * @throws IdempotencyKeyReusedException if the context's idempotency key came with another request within a day
     */
    public SigningResult sign(PetitionId petition, SignatureRequest request, SigningContext context) {
        Objects.requireNonNull(petition, "petition");
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(context, "context");
        return watcher.signing(petition, () -> toldSome(signing.sign(petition, request, context)));
    }

    /**
     * Signs a petition without making the caller wait for the write. What comes before the write, from validation to the
     * fraud checks, is done when this returns.
     *
     * @param petition which petition
     * @param request what the visitor typed
     * @param context the circumstances
     * @return completed with what became of it when that is durable and told, or with the exception that {@link #sign}
     *     would throw: {@link StoreOverloadedException} where too much waits to be written already
     */
    public CompletionStage<SigningResult> signAsync(
            PetitionId petition, SignatureRequest request, SigningContext context) {
        Objects.requireNonNull(petition, "petition");
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(context, "context");
        return watcher.signingAsync(petition, () -> toldLater(() -> signing.signAsync(petition, request, context)));
    }

    /**
     * Signs for people whose signatures were collected elsewhere, on paper or by a partner. They count at once: whoever
     * collected them vouches for them. A line needs an e-mail address, or else a postal code beside the name, by which
     * somebody is found who has signed on the site as well. A faulty line costs no other line anything.
     *
     * @param petition which petition
     * @param lines one request for each signature; read once, in order
     * @param context the circumstances that the lines share, with a channel other than the web
     * @return what became of the lines
     */
    public BatchReport signAll(PetitionId petition, Iterable<SignatureRequest> lines, SigningContext context) {
        if (context.channel() == Channel.WEB) {
            throw new IllegalArgumentException(
                    "A batch comes by paper or by a partner: set the channel of its context");
        }
        if (context.idempotencyKey() != null) {
            throw new IllegalArgumentException(
                    "The lines of a batch are attempts of their own: leave the idempotency key out, a line that is repeated is already signed");
        }
        long received = 0;
        List<BatchReport.Refusal> refusals = new ArrayList<>();
        for (SignatureRequest line : lines) {
            received++;
            SigningResult result = sign(petition, line, context);
            if (!(result instanceof SigningResult.Confirmed) && !(result instanceof SigningResult.Held)) {
                refusals.add(new BatchReport.Refusal(received, result));
            }
        }
        return new BatchReport(received, received - refusals.size(), refusals);
    }

    /**
     * Confirms a signature. Repeating it changes nothing. Call it when the signer presses a button, not when the link is
     * opened: mail scanners open every link.
     *
     * @param token what the link of the mail carried, anything
     * @return what became of it
     */
    public ConfirmationResult confirm(String token) {
        Objects.requireNonNull(token, "token");
        return watcher.confirming(() -> toldSome(confirming.confirm(token)));
    }

    /**
     * Confirms a signature without making the caller wait.
     *
     * @param token as for {@link #confirm}
     * @return completed with what became of it when that is durable and told, or with the exception that {@link #confirm}
     *     would throw
     */
    public CompletionStage<ConfirmationResult> confirmAsync(String token) {
        Objects.requireNonNull(token, "token");
        return watcher.confirmingAsync(() -> toldLater(() -> confirming.confirmAsync(token)));
    }

    /**
     * Asks those who have signed and not confirmed once more, by the {@link Reminders} of each petition's policy, as long as
     * the petition is open. Suspected signers are asked like others, so that nobody learns anything. Call it every hour or
     * so; where two nodes do at once, still nobody is asked twice.
     *
     * @return how many signers were asked in this call
     */
    public long remindDue() {
        return told(reminding.remindDue(clock.instant()));
    }

    /**
     * Reads a link without doing anything: for the page that shows what pressing the button will do.
     *
     * @param token what the link carried, anything
     * @param purpose what the page is for
     * @return what the link is about
     */
    public TokenReading read(String token, TokenPurpose purpose) {
        return tokens.read(Objects.requireNonNull(token, "token"), purpose, clock.instant());
    }

    /**
     * Withdraws a signature by the link that its signer got.
     *
     * @param token what the link carried, anything
     * @return what became of it
     */
    public WithdrawalResult withdraw(String token) {
        WithdrawalResult result = withdrawing.withdraw(Objects.requireNonNull(token, "token"));
        relay.announceSome();
        return result;
    }

    /**
     * Withdraws a signature whose signer the host has recognised.
     *
     * @param petition which petition
     * @param signature which signature
     * @return what became of it
     * @throws NoSuchSignatureException if the petition has no such signature
     */
    public WithdrawalResult withdraw(PetitionId petition, SignatureId signature) {
        WithdrawalResult result = withdrawing.withdraw(petition, Objects.requireNonNull(signature, "signature"));
        relay.announceSome();
        return result;
    }

    /**
     * Withdraws a signature by its link without making the caller wait.
     *
     * @param token as for {@link #withdraw(String)}
     * @return completed with what became of it when that is durable and told, or with the exception that
     *     {@link #withdraw(String)} would throw
     */
    public CompletionStage<WithdrawalResult> withdrawAsync(String token) {
        Objects.requireNonNull(token, "token");
        return toldLater(() -> withdrawing.withdrawAsync(token));
    }

    /**
     * Withdraws a signature without making the caller wait.
     *
     * @param petition which petition
     * @param signature which signature
     * @return completed with what became of it when that is durable and told, or with the exception that
     *     {@link #withdraw(PetitionId, SignatureId)} would throw
     */
    public CompletionStage<WithdrawalResult> withdrawAsync(PetitionId petition, SignatureId signature) {
        Objects.requireNonNull(petition, "petition");
        Objects.requireNonNull(signature, "signature");
        return toldLater(() -> withdrawing.withdrawAsync(petition, signature));
    }

    /**
     * Makes a link by which a signer can withdraw later.
     *
     * @param petition which petition
     * @param signature which signature
     * @param validFor how long the link is good
     * @return the token that the link must carry
     */
    public String withdrawalToken(PetitionId petition, SignatureId signature, Duration validFor) {
        Instant expiresAt = clock.instant().plus(validFor);
        return tokens.issue(new Token(TokenPurpose.WITHDRAW, petition, signature, expiresAt));
    }

    /**
     * Makes an invitation to sponsor a petition. Everybody who has it can sign as a sponsor, up to the policy's maximum.
     *
     * @param petition which petition
     * @param validFor how long the invitation is good
     * @return the token for {@link SigningContext.Builder#invitation}
     */
    public String sponsorInvitation(PetitionId petition, Duration validFor) {
        Instant expiresAt = clock.instant().plus(validFor);
        return tokens.issue(new Token(TokenPurpose.SPONSOR, petition, null, expiresAt));
    }

    /**
     * Takes a signature out of the count until a review. Its signer is not told.
     *
     * @param petition which petition
     * @param signature which signature
     * @param cause why, a short code for the history
     * @param by who does it
     * @return the held signature
     * @throws NoSuchSignatureException if the petition has no such signature
     * @throws IllegalSignatureTransitionException if it is not pending or confirmed
     */
    public Signature hold(PetitionId petition, SignatureId signature, String cause, Actor by) {
        return told(reviewing.hold(petition, signature, cause, by));
    }

    /**
     * Lets a held signature go: it counts if its signer has confirmed, or else waits for that.
     *
     * @param petition which petition
     * @param signature which signature
     * @param cause why, a short code for the history
     * @param by who does it
     * @return the signature, counted or pending
     * @throws NoSuchSignatureException if the petition has no such signature
     * @throws IllegalSignatureTransitionException if it is not held
     */
    public Signature release(PetitionId petition, SignatureId signature, String cause, Actor by) {
        return told(reviewing.release(petition, signature, cause, by));
    }

    /**
     * Takes a signature out of the count.
     *
     * @param petition which petition
     * @param signature which signature
     * @param cause why, a short code for the history
     * @param by who does it
     * @return the invalidated signature
     * @throws NoSuchSignatureException if the petition has no such signature
     * @throws IllegalSignatureTransitionException if it does not stand
     */
    public Signature invalidate(PetitionId petition, SignatureId signature, String cause, Actor by) {
        return told(reviewing.invalidate(petition, signature, cause, by));
    }

    /**
     * Undoes an invalidation: the signature is what it was before.
     *
     * @param petition which petition
     * @param signature which signature
     * @param cause why, a short code for the history
     * @param by who does it
     * @return the signature, or the later one of the same signer that stands in its way
     * @throws NoSuchSignatureException if the petition has no such signature
     * @throws IllegalSignatureTransitionException if it is not invalidated
     */
    public RestorationResult restore(PetitionId petition, SignatureId signature, String cause, Actor by) {
        return told(reviewing.restore(petition, signature, cause, by));
    }

    /**
     * Asks a register about one signer. What it says is noted beside the signature, and changes nothing about whether it
     * counts.
     *
     * @param petition which petition
     * @param signature which signature
     * @param register whom to ask
     * @param by who has it asked
     * @return the signature with what the register said
     * @throws NoSuchSignatureException if the petition has no such signature
     */
    public Signature verify(PetitionId petition, SignatureId signature, Register register, Actor by) {
        return told(verifying.verify(petition, signature, register, by));
    }

    /**
     * Asks a register about every signer of a petition whose signature stands and who was not asked about before, so that
     * it can be called again after a failure.
     *
     * @param petition which petition
     * @param register whom to ask, one signer after another
     * @param by who has it asked
     * @return how often the register said what in this call
     */
    public Map<VerificationOutcome, Long> verifyAll(PetitionId petition, Register register, Actor by) {
        return told(verifying.verifyAll(petition, register, by));
    }

    /**
     * How far a petition has come. Costs the same for ten signatures and for ten million.
     *
     * @param id which petition
     * @return its counts, goal and thresholds
     */
    public Progress progress(PetitionId id) {
        Petition petition = store.find(id).orElseThrow(() -> new NoSuchPetitionException(id));
        Instant now = clock.instant();
        return Progress.of(petition, store.tally(id, now), now);
    }

    /**
     * How far many petitions have come, as a page that lists them asks. Costs two reads for all of them together.
     *
     * @param ids which petitions
     * @return of those that there are, in the order of their ids
     */
    public List<Progress> progress(Collection<PetitionId> ids) {
        Map<PetitionId, Petition> found = store.find(Set.copyOf(ids)).stream()
                .collect(Collectors.toUnmodifiableMap(Petition::id, Function.identity()));
        Instant now = clock.instant();
        Map<PetitionId, Tally> tallies = store.tallies(found.keySet(), now);
        return ids.stream()
                .filter(found::containsKey)
                .map(id -> Progress.of(
                        Objects.requireNonNull(found.get(id)), Objects.requireNonNull(tallies.get(id)), now))
                .toList();
    }

    /**
     * The counts of a petition as they stood at a past instant, rebuilt from its history. Reads the history up to there.
     *
     * @param id which petition
     * @param at the instant, inclusive
     * @return the counts then
     */
    public Tally tallyAt(PetitionId id, Instant at) {
        try (Stream<HistoryEntry> history = store.history(id)) {
            return History.tallyAt(history, at);
        }
    }

    /**
     * Explains why a petition has more or fewer counted signatures than it had. Reads the history up to the later instant.
     *
     * @param id which petition
     * @param from the earlier instant; what happened at it is before
     * @param to the later instant; what happened at it is in it
     * @return the counts at both, and what each cause did in between
     * @throws IllegalArgumentException if the instants are in the wrong order
     */
    public Difference difference(PetitionId id, Instant from, Instant to) {
        try (Stream<HistoryEntry> history = store.history(id)) {
            return History.difference(history, from, to);
        }
    }

    /**
     * Recounts a petition's signatures and repairs its tally if it says otherwise. Signing waits meanwhile; the cost is
     * linear in the number of signatures.
     *
     * @param id which petition
     * @return what was found
     */
    public Reconciliation reconcile(PetitionId id) {
        return store.reconcile(Objects.requireNonNull(id, "id"), clock.instant());
    }

    /**
     * Joins a petition to a movement by hand. By its tags it belongs to movements without this.
     *
     * @param id which petition
     * @param movement the movement's hashtag
     * @return the changed petition
     */
    public Petition join(PetitionId id, Hashtag movement) {
        return change(
                id,
                (petition, now) -> petition.joining(movement),
                (event, at) -> new PetitionEvent.MovementJoined(event, at, movement));
    }

    /**
     * Keeps what would be erased: suspends a petition's retention.
     *
     * @param id which petition
     * @param by who orders it
     * @param reason why
     * @return the changed petition
     */
    public Petition orderLegalHold(PetitionId id, Actor by, Reason reason) {
        return change(id, (petition, now) -> petition.under(new LegalHold(now, by, reason)));
    }

    /**
     * Lets a petition's retention go on.
     *
     * @param id which petition
     * @return the changed petition
     */
    public Petition liftLegalHold(PetitionId id) {
        return change(id, (petition, now) -> petition.under(null));
    }

    /** {@return erasure, retention and access to what is held about a person} */
    public Privacy privacy() {
        return privacy;
    }

    /**
     * Movements across petitions.
     *
     * @return the movements
     * @throws IllegalStateException if they are not followed; the message says how to
     */
    public Movements movements() {
        if (movements == null) {
            throw new IllegalStateException(
                    "Movements are not followed: say so to the builder, with followMovements()");
        }
        return movements;
    }

    /** {@return the work of moderators on suspected signatures, and rehearsals of other fraud policies} */
    public Reviews reviews() {
        return reviews;
    }

    /**
     * Looks at all signatures of a petition together and proposes what to invalidate, with reasons; changes nothing. Reads
     * every signature three times, in memory of a fixed size.
     *
     * @param petition which petition
     * @return what was found; pass a proposal's criteria to {@link #invalidations()} to act on it
     */
    public Sweep sweep(PetitionId petition) {
        return sweeping.sweep(Objects.requireNonNull(petition, "petition"));
    }

    /** {@return bulk invalidation, with preview and undo} */
    public Invalidations invalidations() {
        return invalidations;
    }

    /**
     * Looks a petition up.
     *
     * @param id which petition
     * @return the petition; empty where there is none
     */
    public Optional<Petition> find(PetitionId id) {
        return store.find(id);
    }

    /**
     * Looks a signature up.
     *
     * @param petition which petition
     * @param signature which signature
     * @return the signature; empty where there is none
     */
    public Optional<Signature> find(PetitionId petition, SignatureId signature) {
        return store.signature(petition, signature);
    }

    /**
     * Tells listeners and mailer what they have not handled yet. Every change does this by itself; call it at intervals
     * too, so that what failed is tried again when nothing changes.
     *
     * @return how many events were looked at
     */
    public int deliverEvents() {
        return relay.deliver();
    }

    /** {@return how many events wait for each listener, by its name, without those that were given up} */
    public Map<String, Long> undelivered() {
        return relay.waiting();
    }

    /** {@return the events that a listener failed on too often, oldest first} */
    public List<GivenUp> givenUp() {
        return store.outbox().givenUp();
    }

    /**
     * Tells a listener once more what it failed on too often.
     *
     * @param letter what was given up
     * @return whether the listener has handled it now; if not, it stays given up
     */
    public boolean retry(GivenUp letter) {
        return relay.retry(letter.listener(), letter.event().id());
    }

    /** {@return where everything is kept: for reading signatures and history, and for the outbox} */
    public PetitionStore store() {
        return store;
    }

    private Petition change(PetitionId id, BiFunction<Petition, Instant, Petition> change) {
        return change(id, change, null);
    }

    private Petition change(
            PetitionId id,
            BiFunction<Petition, Instant, Petition> change,
            @Nullable BiFunction<EventId, Instant, PetitionEvent> event) {
        return told(store.execute(Objects.requireNonNull(id, "id"), view -> {
            Ledger ledger = new Ledger(view);
            ledger.replace(change.apply(view.petition(), view.now()));
            if (event != null) {
                ledger.tell(number -> event.apply(number, view.now()));
            }
            Decision<Petition> decision = ledger.close(view.petition());
            return new Decision<>(decision.changes().petition().orElse(decision.result()), decision.changes());
        }));
    }

    private <R> R toldSome(R result) {
        relay.announceSome();
        return result;
    }

    private <R> CompletionStage<R> toldLater(Supplier<CompletionStage<R>> action) {
        return Later.begin(action).thenApplyAsync(this::toldSome, executor);
    }

    private <R> R told(R result) {
        relay.announce();
        return result;
    }

    /** Collects the parts of {@link Petitions}. Not thread-safe. */
    public static final class Builder {
        private final Keyring keyring;
        private final List<PetitionListener> listeners = new ArrayList<>();
        private @Nullable PetitionStore store;
        private @Nullable Mailer mailer;
        private boolean followsMovements;
        private Watcher watcher = new Watcher() {};
        private @Nullable RequestValidator validator;
        private Executor executor = Builder::inCommonPool;
        private InstantSource clock = InstantSource.system();
        private @Nullable Supplier<UUID> ids;
        private ContentLimits limits = ContentLimits.STANDARD;
        private Messages messages = Messages.bundled();
        private EligibilityRules rules = EligibilityRules.standard();
        private Function<Petition, FraudPolicy> fraudPolicy = always(FraudPolicy.standard());
        private EmailCanonicaliser canonicaliser = EmailCanonicaliser.standard();
        private PostalCodes postalCodes = PostalCodes.bundled();

        private Builder(Keyring keyring) {
            this.keyring = Objects.requireNonNull(keyring, "keyring");
        }

        /**
         * Sets where everything is kept; in memory without it.
         *
         * @param store the store
         * @return this builder
         */
        public Builder store(PetitionStore store) {
            this.store = Objects.requireNonNull(store, "store");
            return this;
        }

        /**
         * Sets who sends mail to signers. Without a mailer nobody is asked to confirm.
         *
         * @param mailer gets each {@link Mail}
         * @return this builder
         */
        public Builder mailer(Mailer mailer) {
            this.mailer = Objects.requireNonNull(mailer, "mailer");
            return this;
        }

        /**
         * Adds a listener.
         *
         * @param listener its name must be unique
         * @return this builder
         */
        public Builder listener(PetitionListener listener) {
            listeners.add(Objects.requireNonNull(listener, "listener"));
            return this;
        }

        /**
         * Sets who watches signing and confirming, to measure and to trace.
         *
         * @param watcher stands around each
         * @return this builder
         */
        public Builder watcher(Watcher watcher) {
            this.watcher = Objects.requireNonNull(watcher, "watcher");
            return this;
        }

        /**
         * Follows movements: counts people once across petitions that share a hashtag, and ranks the trending ones.
         * Building then reads every signature of the store once.
         *
         * @return this builder
         */
        public Builder followMovements() {
            this.followsMovements = true;
            return this;
        }

        /**
         * Sets which threads tell the listeners after {@link Petitions#signAsync}, {@link Petitions#confirmAsync} and {@link Petitions#withdrawAsync(String)}.
         * A mailer that waits for its server is better off with threads of its own; without this they are the common pool's.
         *
         * @param executor runs what it is given
         * @return this builder
         */
        public Builder executor(Executor executor) {
            this.executor = Objects.requireNonNull(executor, "executor");
            return this;
        }

        /**
         * Sets the clock; give the same one to the store.
         *
         * @param clock tells the present
         * @return this builder
         */
        public Builder clock(InstantSource clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * Sets where ids come from. Without it they begin with the time (version 7 of RFC 9562) and go on at random, which
         * keeps the index of a large store small and quick.
         *
         * @param ids gives a new id at each call, from many threads
         * @return this builder
         */
        public Builder ids(Supplier<UUID> ids) {
            this.ids = Objects.requireNonNull(ids, "ids");
            return this;
        }

        /**
         * Sets what judges requests; Jakarta's default provider without it.
         *
         * @param validator of the host's own provider, groups or class loader
         * @return this builder
         */
        public Builder validator(RequestValidator validator) {
            this.validator = Objects.requireNonNull(validator, "validator");
            return this;
        }

        /**
         * Sets the wording of refusals and of what is wrong with a petition's text.
         *
         * @param messages the host's own, or the bundled ones seen from another class loader
         * @return this builder
         */
        public Builder messages(Messages messages) {
            this.messages = Objects.requireNonNull(messages, "messages");
            return this;
        }

        /**
         * Sets how long a petition's texts may be.
         *
         * @param limits the limits
         * @return this builder
         */
        public Builder contentLimits(ContentLimits limits) {
            this.limits = Objects.requireNonNull(limits, "limits");
            return this;
        }

        /**
         * Adds an eligibility rule to those in use.
         *
         * @param rule its code must be new
         * @return this builder
         */
        public Builder eligibilityRule(EligibilityRule rule) {
            this.rules = rules.with(rule);
            return this;
        }

        /**
         * Replaces the eligibility rules.
         *
         * @param rules all rules to use
         * @return this builder
         */
        public Builder eligibilityRules(EligibilityRules rules) {
            this.rules = Objects.requireNonNull(rules, "rules");
            return this;
        }

        /**
         * Sets the fraud checks.
         *
         * @param fraudPolicy the checks and what their signals lead to
         * @return this builder
         */
        public Builder fraudPolicy(FraudPolicy fraudPolicy) {
            this.fraudPolicy = always(Objects.requireNonNull(fraudPolicy, "fraudPolicy"));
            return this;
        }

        /**
         * Sets fraud checks that may differ from petition to petition: other borders, other checks.
         *
         * @param fraudPolicy gives a petition's policy, at each signing, from many threads; to count rates it gives the
         *     same one each time
         * @return this builder
         */
        public Builder fraudPolicies(Function<Petition, FraudPolicy> fraudPolicy) {
            this.fraudPolicy = Objects.requireNonNull(fraudPolicy, "fraudPolicy");
            return this;
        }

        /** A future that is given the pool itself makes a thread for each task where there are two processors. */
        private static void inCommonPool(Runnable task) {
            ForkJoinPool.commonPool().execute(task);
        }

        private static Function<Petition, FraudPolicy> always(FraudPolicy policy) {
            return petition -> policy;
        }

        /**
         * Sets which addresses reach the same mailbox.
         *
         * @param canonicaliser the rules
         * @return this builder
         */
        public Builder emailCanonicaliser(EmailCanonicaliser canonicaliser) {
            this.canonicaliser = Objects.requireNonNull(canonicaliser, "canonicaliser");
            return this;
        }

        /**
         * Sets the forms of postal codes.
         *
         * @param postalCodes the rules by country
         * @return this builder
         */
        public Builder postalCodes(PostalCodes postalCodes) {
            this.postalCodes = Objects.requireNonNull(postalCodes, "postalCodes");
            return this;
        }

        /**
         * Builds.
         *
         * @return petitions with these parts
         * @throws IllegalStateException if no Jakarta Validation provider is there, or if the keyring is not the one that
         *     the signers in the store were hashed with; the message says what to do
         * @throws StoreException if the store cannot be reached
         */
        public Petitions build() {
            return new Petitions(this);
        }
    }
}
