package io.github.petitionkit;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.event.PetitionListener;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.identity.Identities;
import io.github.petitionkit.internal.ConfirmationService;
import io.github.petitionkit.internal.ImportService;
import io.github.petitionkit.internal.KeyringVerifier;
import io.github.petitionkit.internal.MailDispatcher;
import io.github.petitionkit.internal.MailRequests;
import io.github.petitionkit.internal.MailingSender;
import io.github.petitionkit.internal.MigrationService;
import io.github.petitionkit.internal.MovementFollower;
import io.github.petitionkit.internal.OneClock;
import io.github.petitionkit.internal.OutboxRelay;
import io.github.petitionkit.internal.PetitionChanges;
import io.github.petitionkit.internal.RegionService;
import io.github.petitionkit.internal.ReviewService;
import io.github.petitionkit.internal.SignerCorrections;
import io.github.petitionkit.internal.SigningService;
import io.github.petitionkit.internal.SweepService;
import io.github.petitionkit.internal.UuidV7Generator;
import io.github.petitionkit.internal.WithdrawalService;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.ContentLimits;
import io.github.petitionkit.petition.FrozenPetitionException;
import io.github.petitionkit.petition.IllegalPetitionActionException;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.IdempotencyKeyReusedException;
import io.github.petitionkit.signature.NoSuchSignatureException;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.Click;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.ConfirmationResult;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.signature.result.WithdrawalResult;
import io.github.petitionkit.store.InMemoryPetitionStore;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.store.StoreException;
import io.github.petitionkit.token.Tokens;
import io.github.petitionkit.validation.Messages;
import io.github.petitionkit.validation.RequestValidator;
import io.github.petitionkit.validation.Violation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The entry point for a site: create, open, sign, confirm and withdraw petitions. Build one instance and share it.
 * Thread-safe.
 *
 * <p>Methods with a petition's id throw {@link NoSuchPetitionException} if the petition does not exist, and
 * {@link StoreException} if the store cannot be reached. When a method returns, its changes are durable. Listeners and
 * mailer receive the events afterwards, in the background (transactional outbox); {@link Maintenance#deliverEvents}
 * retries failed deliveries.
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
    private final Outcomes outcomes;
    private final AsyncPetitions async;
    private final Imports imports;
    private final Mails mails;
    private final Moderation moderation;
    private final Invalidations invalidations;
    private final Maintenance maintenance;
    private final PetitionReader reader;
    private final Updates updates;
    private final @Nullable MailingSender mailings;
    private final Privacy privacy;
    private final SelfService selfService;
    private final @Nullable MovementFollower follower;
    private final @Nullable Movements movements;

    Petitions(PetitionsBuilder parts) {
        clock = OneClock.of(parts.clock, parts.store);
        store = parts.store == null ? new InMemoryPetitionStore(clock) : parts.store;
        KeyringVerifier.verify(parts.keyring, store);
        ids = parts.ids == null ? new UuidV7Generator(clock) : parts.ids;
        limits = parts.limits;
        messages = parts.messages;
        Tokens tokens = new Tokens(parts.keyring);
        EmailCanonicaliser canonicaliser =
                parts.canonicaliser == null ? EmailCanonicaliser.standard() : parts.canonicaliser;
        Function<Petition, FraudPolicy> fraudPolicy =
                parts.fraudPolicy == null ? PetitionsBuilder.always(FraudPolicy.standard()) : parts.fraudPolicy;
        Identities identities = new Identities(parts.keyring, canonicaliser, parts.postalCodes);
        List<PetitionListener> listeners = new ArrayList<>(parts.listeners);
        MailDispatcher mail = parts.mailer == null
                ? null
                : new MailDispatcher(store, identities, tokens, parts.mailer, parts.mailBudget, clock);
        if (mail != null) {
            listeners.add(0, mail);
        }
        follower = parts.followsMovements ? new MovementFollower(store, identities) : null;
        movements = follower == null ? null : new Movements(store, follower, clock);
        if (follower != null) {
            listeners.add(follower);
        }
        relay = new OutboxRelay(store.outbox(), listeners, parts.delivery, parts.executor);
        changes = new PetitionChanges(store, relay);
        interceptor = parts.interceptor;
        RequestValidator validator = (parts.validator == null ? RequestValidator.ofDefaultProvider() : parts.validator)
                .with(parts.postalCodes);
        signing = new SigningService(
                store,
                validator,
                parts.questions,
                messages,
                parts.rules,
                identities,
                parts.postalRegions,
                fraudPolicy,
                tokens,
                clock,
                ids);
        confirming = new ConfirmationService(store, identities, fraudPolicy, tokens, clock);
        withdrawing = new WithdrawalService(store, identities, tokens, clock);
        async = new AsyncPetitions(signing, confirming, withdrawing, interceptor, relay);
        imports = new Imports(
                async, new ImportService(store, signing, clock), new MigrationService(store, signing, clock), relay);
        links = new Links(tokens, identities, clock);
        mails = new Mails(store, identities, tokens, clock);
        ReviewService reviews = new ReviewService(store, identities);
        RegionService regions = new RegionService(store, parts.postalRegions, clock);
        SignerCorrections corrections = new SignerCorrections(store, identities, validator);
        moderation = new Moderation(
                store, changes, reviews, new SweepService(store, canonicaliser, clock), regions, corrections, clock);
        outcomes = new Outcomes(changes, moderation.desk());
        invalidations = new Invalidations(store, canonicaliser, reviews, moderation.desk(), relay, clock, ids);
        mailings = parts.updateMailer == null
                ? null
                : new MailingSender(store, identities, tokens, parts.updateMailer, parts.delivery, clock);
        updates = new Updates(store, changes, parts.mailingPolicy, mailings, ids, clock);
        maintenance = new Maintenance(store, regions, moderation.desk(), relay, mailings, clock);
        reader = new PetitionReader(store, identities, clock);
        privacy = new Privacy(store, identities, tokens, changes, clock);
        MailRequests requests =
                new MailRequests(store, identities, mail, relay, parts.delivery, parts.mailBudget.counter(), clock);
        selfService = new SelfService(
                store, identities, tokens, corrections, privacy, withdrawing, requests, regions, relay, clock);
        if (follower != null) {
            relay.inBackground(follower::begin);
        }
    }

    /**
     * Starts a builder.
     *
     * @param keyring the host's secrets; the same in every run and on every node, or signers could sign twice
     * @return a builder with an in-memory store, the system clock, the built-in rules and checks, and no mailer
     */
    public static PetitionsBuilder builder(Keyring keyring) {
        return new PetitionsBuilder(keyring);
    }

    /**
     * Starts a petition.
     *
     * @param content its text
     * @param policy its rules
     * @return the draft, or the faults of the text in the text's own language
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
     * Changes the text or policy of a petition that has not been published yet, or the text of an open one while its
     * policy allows it ({@code Policy.revisableBelow}).
     *
     * @param id which petition
     * @param content its new text
     * @param policy its new rules
     * @return the changed petition, or the faults of the text
     * @throws FrozenPetitionException if it has been published, and its policy does not allow it
     */
    public CreationResult revise(PetitionId id, Content content, Policy policy) {
        return revise(content, id, (petition, counted, now) -> petition.revised(content, policy, counted, now));
    }

    /**
     * Changes the text of a petition, and leaves its policy: before its publication, and while its policy allows it
     * ({@code Policy.revisableBelow}).
     *
     * @param id which petition
     * @param content its new text
     * @return the changed petition, or the faults of the text
     * @throws FrozenPetitionException if it has been published, and its policy does not allow it
     */
    public CreationResult revise(PetitionId id, Content content) {
        return revise(
                content, id, (petition, counted, now) -> petition.revised(content, petition.policy(), counted, now));
    }

    private CreationResult revise(Content content, PetitionId id, PetitionChanges.CountedChange change) {
        List<Violation> violations = limits.violations(content, messages, content.locale());
        return violations.isEmpty()
                ? new CreationResult.Created(changes.change(id, change))
                : new CreationResult.Invalid(violations);
    }

    /**
     * Submits a draft. It goes to sponsors if its policy asks for more of them, otherwise to the moderators.
     *
     * @param id which petition
     * @return the petition, now collecting sponsors or in moderation
     * @throws IllegalPetitionActionException if its state does not allow it, or its policy asks for neither sponsors
     *     nor moderators (call {@link #open} then)
     */
    public Petition submit(PetitionId id) {
        return changes.change(id, (petition, now) -> {
            boolean lacksSponsors = petition.nextAction() == PetitionAction.SEEK_SPONSORS;
            return petition.after(
                    lacksSponsors ? PetitionAction.SEEK_SPONSORS : PetitionAction.SUBMIT, Actor.CREATOR, null, now);
        });
    }

    /**
     * Publishes a petition whose policy asks for no moderator. Everyone may sign it from then on. A petition in
     * moderation is published by {@link Moderation#approve}.
     *
     * @param id which petition
     * @return the open petition
     * @throws IllegalPetitionActionException if its state or policy does not allow it
     */
    public Petition open(PetitionId id) {
        return changes.act(id, PetitionAction.OPEN, Actor.CREATOR, null);
    }

    /**
     * Closes an open petition before its deadline.
     *
     * @param id which petition
     * @param by who does it
     * @return the closed petition
     * @throws IllegalPetitionActionException if it is not open
     * @throws io.github.petitionkit.desk.CheckedOutException if another moderator has checked it out
     */
    public Petition close(PetitionId id, Actor by) {
        return moderation.act(id, PetitionAction.CLOSE, by);
    }

    /**
     * Withdraws a petition on behalf of its creator. {@link Moderation#act(PetitionId, PetitionAction, Actor,
     * io.github.petitionkit.petition.lifecycle.Reason)} does it for a reason, by which searches find it.
     *
     * @param id which petition
     * @return the withdrawn petition
     * @throws IllegalPetitionActionException if its state does not allow it
     * @throws IllegalArgumentException if its policy asks for a reason, see {@code Policy.creatorWithdrawal()}
     */
    public Petition withdraw(PetitionId id) {
        return changes.act(id, PetitionAction.WITHDRAW, Actor.CREATOR, null);
    }

    /**
     * Signs a petition, without a context: the host knows nothing about the signer except the request.
     *
     * @param petition which petition
     * @param request the form as the visitor filled it in
     * @return the result
     */
    public SigningResult sign(PetitionId petition, SignatureRequest request) {
        return sign(petition, request, SigningContext.UNKNOWN);
    }

    /**
     * Signs a petition.
     *
     * @param petition which petition
     * @param request the form as the visitor filled it in
     * @param context the circumstances
     * @return the result; for a repeated idempotency key, the result of the first attempt
     * @throws IdempotencyKeyReusedException if the idempotency key of the context was used for another request within a
     *     day
     */
    public SigningResult sign(PetitionId petition, SignatureRequest request, SigningContext context) {
        Objects.requireNonNull(petition, "petition");
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(context, "context");
        return interceptor.signing(petition, () -> told(signing.sign(petition, request, context)));
    }

    /**
     * Confirms a signature (the second step of double opt-in). Repeating it changes nothing. Call it when the signer
     * presses a button, not when the link is opened, because mail scanners open every link.
     *
     * @param token the token from the link in the mail; any text is accepted
     * @return the result
     */
    public ConfirmationResult confirm(String token) {
        return confirm(token, Click.UNKNOWN);
    }

    /**
     * Confirms a signature as {@link #confirm(String)} does, and lets the fraud checks compare where the button was
     * pressed.
     *
     * @param token as for {@link #confirm(String)}
     * @param click the request that pressed the button
     * @return the result
     */
    public ConfirmationResult confirm(String token, Click click) {
        Objects.requireNonNull(token, "token");
        Objects.requireNonNull(click, "click");
        return interceptor.confirming(() -> told(confirming.confirm(token, click)));
    }

    /**
     * Withdraws a signature by the link in its signer's mail.
     *
     * @param token what the link carried, anything
     * @return the result
     */
    public WithdrawalResult withdraw(String token) {
        WithdrawalResult result = withdrawing.withdraw(Objects.requireNonNull(token, "token"));
        relay.announce();
        return result;
    }

    /**
     * Withdraws a signature whose signer the host has authenticated.
     *
     * @param petition which petition
     * @param signature which signature
     * @return the result
     * @throws NoSuchSignatureException if the petition has no such signature
     */
    public WithdrawalResult withdraw(PetitionId petition, SignatureId signature) {
        WithdrawalResult result = withdrawing.withdraw(petition, Objects.requireNonNull(signature, "signature"));
        relay.announce();
        return result;
    }

    /**
     * Returns a petition's progress. The cost does not depend on the number of signatures.
     *
     * @param id which petition
     * @return its counts, goal and thresholds
     */
    public Progress progress(PetitionId id) {
        Petition petition = store.require(id);
        Instant now = clock.instant();
        return Progress.of(petition, store.tally(id, now), now);
    }

    /** {@return signing, confirming and withdrawing without waiting for the write} */
    public AsyncPetitions async() {
        return async;
    }

    /** {@return entering signatures that were collected elsewhere, with a preview and a report of every line} */
    public Imports imports() {
        return imports;
    }

    /** {@return the reactions to petitions} */
    public Outcomes outcomes() {
        return outcomes;
    }

    /** {@return the news of petitions, on their pages and by mail} */
    public Updates updates() {
        return updates;
    }

    /** {@return the signed tokens of links} */
    public Links links() {
        return links;
    }

    /** {@return the mail suppression list} */
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

    /** {@return read-only access to the store} */
    public PetitionReader reader() {
        return reader;
    }

    /** {@return erasure, retention, legal hold, and access to the data held about a person} */
    public Privacy privacy() {
        return privacy;
    }

    /** {@return self-service by the owner of a mailbox, authorised by a token sent there} */
    public SelfService selfService() {
        return selfService;
    }

    /**
     * Movements across petitions.
     *
     * @return the movements
     * @throws IllegalStateException unless the builder was told to follow movements; the message says how
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
     * Stops the delivery of events and waits a moment for running listeners; mailings stop after the mails that are being
     * sent. Other nodes deliver what remains, or this one does after its next start. Close it before the store.
     */
    @Override
    public void close() {
        if (follower != null) {
            follower.stop();
        }
        if (mailings != null) {
            mailings.stop();
        }
        relay.close();
    }

    private <R> R told(R result) {
        relay.announce();
        return result;
    }
}
