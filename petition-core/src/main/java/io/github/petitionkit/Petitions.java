package io.github.petitionkit;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.event.PetitionListener;
import io.github.petitionkit.identity.Identities;
import io.github.petitionkit.internal.ConfirmationService;
import io.github.petitionkit.internal.Futures;
import io.github.petitionkit.internal.KeyringVerifier;
import io.github.petitionkit.internal.MailDispatcher;
import io.github.petitionkit.internal.OutboxRelay;
import io.github.petitionkit.internal.PetitionChanges;
import io.github.petitionkit.internal.ReviewService;
import io.github.petitionkit.internal.SigningService;
import io.github.petitionkit.internal.SweepService;
import io.github.petitionkit.internal.UuidV7Generator;
import io.github.petitionkit.internal.WithdrawalService;
import io.github.petitionkit.petition.Actor;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.ContentLimits;
import io.github.petitionkit.petition.FrozenPetitionException;
import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.petition.IllegalPetitionActionException;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.NotOpenException;
import io.github.petitionkit.petition.Outcome;
import io.github.petitionkit.petition.OutcomeStatus;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionAction;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.PetitionUpdate;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.Channel;
import io.github.petitionkit.signature.ConfirmationResult;
import io.github.petitionkit.signature.IdempotencyKeyReusedException;
import io.github.petitionkit.signature.NoSuchSignatureException;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureRequest;
import io.github.petitionkit.signature.SigningContext;
import io.github.petitionkit.signature.SigningResult;
import io.github.petitionkit.signature.WithdrawalResult;
import io.github.petitionkit.store.InMemoryPetitionStore;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.store.StoreException;
import io.github.petitionkit.store.StoreOverloadedException;
import io.github.petitionkit.tally.Tally;
import io.github.petitionkit.token.Tokens;
import io.github.petitionkit.validation.Messages;
import io.github.petitionkit.validation.RequestValidator;
import io.github.petitionkit.validation.Violation;
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
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything a site does with petitions. Build one, keep it, share it: it is safe for many threads.
 *
 * <p>Methods that name a petition throw {@link NoSuchPetitionException} where the store has none of that id, and
 * {@link StoreException} where the store cannot be reached. When they return, what they change is durable. Listeners and
 * mailer are told of it in the background; what fails is tried again by {@link Maintenance#deliverEvents}.
 */
public final class Petitions implements AutoCloseable {
    private final PetitionStore store;
    private final InstantSource clock;
    private final Supplier<UUID> ids;
    private final ContentLimits limits;
    private final Messages messages;
    private final OutboxRelay relay;
    private final PetitionChanges changes;
    private final SigningInterceptor interceptor;
    private final SigningService signing;
    private final ConfirmationService confirming;
    private final WithdrawalService withdrawing;
    private final Links links;
    private final Mails mails;
    private final Moderation moderation;
    private final Invalidations invalidations;
    private final Maintenance maintenance;
    private final PetitionReader reader;
    private final Privacy privacy;
    private final @Nullable Movements movements;

    Petitions(PetitionsBuilder parts) {
        clock = parts.clock;
        store = parts.store == null ? new InMemoryPetitionStore(clock) : parts.store;
        KeyringVerifier.verify(parts.keyring, store);
        ids = parts.ids == null ? new UuidV7Generator(clock) : parts.ids;
        limits = parts.limits;
        messages = parts.messages;
        Tokens tokens = new Tokens(parts.keyring);
        Identities identities = new Identities(parts.keyring, parts.canonicaliser, parts.postalCodes);
        List<PetitionListener> listeners = new ArrayList<>(parts.listeners);
        if (parts.mailer != null) {
            listeners.add(0, new MailDispatcher(store, identities, tokens, parts.mailer, parts.mailBudget, clock));
        }
        movements = parts.followsMovements ? new Movements(store, identities, clock) : null;
        if (movements != null) {
            listeners.add(movements);
        }
        relay = new OutboxRelay(store.outbox(), listeners, parts.delivery, parts.executor);
        changes = new PetitionChanges(store, relay);
        interceptor = parts.interceptor;
        RequestValidator validator = parts.validator == null ? RequestValidator.ofDefaultProvider() : parts.validator;
        signing = new SigningService(
                store, validator, messages, parts.rules, identities, parts.fraudPolicy, tokens, clock, ids);
        confirming = new ConfirmationService(store, identities, parts.fraudPolicy, tokens, clock);
        withdrawing = new WithdrawalService(store, tokens, clock);
        links = new Links(tokens, clock);
        mails = new Mails(store, identities, tokens, clock);
        ReviewService reviews = new ReviewService(store, identities);
        moderation =
                new Moderation(store, changes, reviews, new SweepService(store, parts.canonicaliser, clock), clock);
        invalidations = new Invalidations(store, parts.canonicaliser, reviews, relay, clock, ids);
        maintenance = new Maintenance(store, relay, clock);
        reader = new PetitionReader(store);
        privacy = new Privacy(store, identities, tokens, changes, clock);
    }

    /**
     * Starts to build.
     *
     * @param keyring the host's secrets; the same in every run and on every node, or signers could sign twice
     * @return a builder that starts from: in memory, the system's clock, the built-in rules and checks, no mailer
     */
    public static PetitionsBuilder builder(Keyring keyring) {
        return new PetitionsBuilder(keyring);
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
        changes.change(draft.id(), (petition, now) -> petition, (id, at) -> new PetitionEvent.PetitionCreated(id, at));
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
                ? new CreationResult.Created(
                        changes.change(id, (petition, now) -> petition.withContentAndPolicy(content, policy)))
                : new CreationResult.Invalid(violations);
    }

    /**
     * Hands a draft over to whom its policy names first: to sponsors where it lacks some, to the moderators otherwise.
     *
     * @param id which petition
     * @return the petition, collecting sponsors or in moderation
     * @throws IllegalPetitionActionException if its state does not allow it, or its policy asks for neither: then
     *     {@link #open} it
     */
    public Petition submit(PetitionId id) {
        return changes.change(id, (petition, now) -> {
            boolean lacksSponsors = petition.nextAction() == PetitionAction.SEEK_SPONSORS;
            return petition.after(
                    lacksSponsors ? PetitionAction.SEEK_SPONSORS : PetitionAction.SUBMIT, Actor.CREATOR, null, now);
        });
    }

    /**
     * Publishes a petition whose policy asks for no moderator, so that everybody may sign it. A petition in moderation is
     * published by {@link Moderation#approve}.
     *
     * @param id which petition
     * @return the open petition
     * @throws IllegalPetitionActionException if its state or policy does not allow it
     */
    public Petition open(PetitionId id) {
        return changes.act(id, PetitionAction.OPEN, Actor.CREATOR, null);
    }

    /**
     * Stops signing for a while; the deadline moves with it.
     *
     * @param id which petition
     * @return the paused petition
     * @throws NotOpenException if it is not open
     */
    public Petition pause(PetitionId id) {
        return changes.change(id, Petition::paused);
    }

    /**
     * Ends a pause.
     *
     * @param id which petition
     * @return the petition, which takes signatures again
     * @throws NotOpenException if it is not open
     */
    public Petition resume(PetitionId id) {
        return changes.change(id, Petition::resumed);
    }

    /**
     * Closes an open petition before its deadline.
     *
     * @param id which petition
     * @param by who does it
     * @return the closed petition
     * @throws IllegalPetitionActionException if it is not open
     */
    public Petition close(PetitionId id, Actor by) {
        return changes.act(id, PetitionAction.CLOSE, by, null);
    }

    /**
     * Takes a petition back at its creator's wish.
     *
     * @param id which petition
     * @return the withdrawn petition
     * @throws IllegalPetitionActionException if its state does not allow it
     */
    public Petition withdraw(PetitionId id) {
        return changes.act(id, PetitionAction.WITHDRAW, Actor.CREATOR, null);
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
        return changes.change(
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
        return changes.change(
                id,
                (petition, now) -> petition.withOutcome(new Outcome(track, status, now, text)),
                (event, at) -> new PetitionEvent.OutcomeRecorded(event, at, track, status));
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
        return interceptor.signing(petition, () -> told(signing.sign(petition, request, context)));
    }

    /**
     * Signs a petition without making the caller wait for the write. What comes before the write, from validation to the
     * fraud checks, is done when this returns.
     *
     * @param petition which petition
     * @param request what the visitor typed
     * @param context the circumstances
     * @return completed with what became of it when that is durable, or with the exception that {@link #sign}
     *     would throw: {@link StoreOverloadedException} where too much waits to be written already
     */
    public CompletionStage<SigningResult> signAsync(
            PetitionId petition, SignatureRequest request, SigningContext context) {
        Objects.requireNonNull(petition, "petition");
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(context, "context");
        return interceptor.signingAsync(petition, () -> toldLater(() -> signing.signAsync(petition, request, context)));
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
        return interceptor.confirming(() -> told(confirming.confirm(token)));
    }

    /**
     * Confirms a signature without making the caller wait.
     *
     * @param token as for {@link #confirm}
     * @return completed with what became of it when that is durable, or with the exception that {@link #confirm}
     *     would throw
     */
    public CompletionStage<ConfirmationResult> confirmAsync(String token) {
        Objects.requireNonNull(token, "token");
        return interceptor.confirmingAsync(() -> toldLater(() -> confirming.confirmAsync(token)));
    }

    /**
     * Withdraws a signature by the link that its signer got.
     *
     * @param token what the link carried, anything
     * @return what became of it
     */
    public WithdrawalResult withdraw(String token) {
        WithdrawalResult result = withdrawing.withdraw(Objects.requireNonNull(token, "token"));
        relay.announce();
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
        relay.announce();
        return result;
    }

    /**
     * Withdraws a signature by its link without making the caller wait.
     *
     * @param token as for {@link #withdraw(String)}
     * @return completed with what became of it when that is durable, or with the exception that
     *     {@link #withdraw(String)} would throw
     */
    public CompletionStage<WithdrawalResult> withdrawAsync(String token) {
        Objects.requireNonNull(token, "token");
        return toldLater(() -> withdrawing.withdrawAsync(token));
    }

    /**
     * How far a petition has come. Costs the same for ten signatures and for ten million.
     *
     * @param id which petition
     * @return its counts, goal and thresholds
     */
    public Progress progress(PetitionId id) {
        Petition petition = store.require(id);
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
     * Joins a petition to a movement by hand. By its tags it belongs to movements without this.
     *
     * @param id which petition
     * @param movement the movement's hashtag
     * @return the changed petition
     */
    public Petition join(PetitionId id, Hashtag movement) {
        return changes.change(
                id,
                (petition, now) -> petition.withMovement(movement),
                (event, at) -> new PetitionEvent.MovementJoined(event, at, movement));
    }

    /** {@return the tokens of links: made and read} */
    public Links links() {
        return links;
    }

    /** {@return who gets no mail any more} */
    public Mails mails() {
        return mails;
    }

    /** {@return the decisions of moderators on petitions and signatures} */
    public Moderation moderation() {
        return moderation;
    }

    /** {@return bulk invalidation by criteria, with preview and undo} */
    public Invalidations invalidations() {
        return invalidations;
    }

    /** {@return the work of schedulers and operators} */
    public Maintenance maintenance() {
        return maintenance;
    }

    /** {@return everything that is stored, to read} */
    public PetitionReader reader() {
        return reader;
    }

    /** {@return erasure, retention, legal hold, and access to the data held about a person} */
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
     * Stops the delivery of events. Returns when no listener is told any more, but for one that takes longer than a moment.
     * What waits is delivered by other nodes, or after the next start. Close it before the store.
     */
    @Override
    public void close() {
        relay.close();
    }

    private <R> R told(R result) {
        relay.announce();
        return result;
    }

    private <R> CompletionStage<R> toldLater(Supplier<CompletionStage<R>> action) {
        return Futures.begin(action).thenApply(this::told);
    }
}
