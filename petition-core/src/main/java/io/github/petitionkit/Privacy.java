package io.github.petitionkit;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.Identities;
import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.internal.Batches;
import io.github.petitionkit.internal.ChangeRecorder;
import io.github.petitionkit.internal.ConsentService;
import io.github.petitionkit.internal.LinkRecipients;
import io.github.petitionkit.internal.PetitionChanges;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.SignerRole;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.LegalHold;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.policy.Retention;
import io.github.petitionkit.privacy.ConsentScope;
import io.github.petitionkit.privacy.Erasure;
import io.github.petitionkit.privacy.PersonalDataRecord;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.result.ConsentResult;
import io.github.petitionkit.store.Command;
import io.github.petitionkit.store.CommandContext;
import io.github.petitionkit.store.Decision;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.token.Token;
import io.github.petitionkit.token.TokenPurpose;
import io.github.petitionkit.token.TokenReading;
import io.github.petitionkit.token.Tokens;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Erases signers' personal data, and exports it to them. Counts, tallies, history and proofs do not change, because
 * they hold no personal data. Thread-safe.
 */
public final class Privacy {
    private final PetitionStore store;
    private final Identities identities;
    private final Tokens tokens;
    private final PetitionChanges changes;
    private final InstantSource clock;

    Privacy(PetitionStore store, Identities identities, Tokens tokens, PetitionChanges changes, InstantSource clock) {
        this.store = store;
        this.identities = identities;
        this.tokens = tokens;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Orders a legal hold: a petition's data is kept after its retention period ends.
     *
     * @param petition which petition
     * @param by who orders it
     * @param reason why
     * @return the changed petition
     */
    public Petition orderLegalHold(PetitionId petition, Actor by, Reason reason) {
        return changes.change(petition, (held, now) -> held.withLegalHold(new LegalHold(now, by, reason)));
    }

    /**
     * Lifts a petition's legal hold. The retention period of its policy applies again.
     *
     * @param petition which petition
     * @return the changed petition
     */
    public Petition liftLegalHold(PetitionId petition) {
        return changes.change(petition, (held, now) -> held.withLegalHold(null));
    }

    /**
     * Exports the data held about a person (right of access). The host must have authenticated the person as the owner
     * of the address.
     *
     * @param email the address, in any spelling that reaches the mailbox
     * @return every signature from that mailbox, with its history; empty if there is none
     */
    public List<PersonalDataRecord> export(EmailAddress email) {
        Map<PetitionId, List<Signature>> byPetition = new HashMap<>();
        of(email)
                .forEach(signature -> byPetition
                        .computeIfAbsent(signature.petition(), first -> new ArrayList<>())
                        .add(signature));
        List<PersonalDataRecord> holdings = new ArrayList<>();
        byPetition.forEach((petition, signatures) -> addHoldings(petition, signatures, holdings));
        return holdings;
    }

    private void addHoldings(PetitionId petition, List<Signature> signatures, List<PersonalDataRecord> holdings) {
        String title =
                store.find(petition).map(found -> found.content().title()).orElse("");
        Map<SignatureId, List<HistoryEntry>> histories = new HashMap<>();
        signatures.forEach(signature -> histories.put(signature.id(), new ArrayList<>()));
        try (Stream<HistoryEntry> history = store.history(petition)) {
            history.filter(entry -> histories.containsKey(entry.signature()))
                    .forEachOrdered(entry -> Objects.requireNonNull(histories.get(entry.signature()))
                            .add(entry));
        }
        for (Signature signature : signatures) {
            holdings.add(
                    new PersonalDataRecord(title, signature, Objects.requireNonNull(histories.get(signature.id()))));
        }
    }

    /**
     * Erases a person's data (right to erasure): the signatures, and the name in the text of petitions that the person has
     * signed as their creator. The host must have authenticated the person as the owner of the address.
     *
     * @param email the address, in any spelling that reaches the mailbox
     * @return the numbers of erased and of kept signatures
     */
    public Erasure erase(EmailAddress email) {
        return of(email).map(this::erase).reduce(Erasure.NOTHING, Erasure::plus);
    }

    /**
     * Erases the name of a petition's creator from its text, also after publication. {@link #erase(EmailAddress)} does so
     * by itself where the person has signed as the creator and the text has the name of this signature. Who signs the
     * petition, and its counts, do not change.
     *
     * @param petition which petition
     * @return the petition, whose {@link io.github.petitionkit.petition.Content#creator} is empty
     */
    public Petition eraseCreator(PetitionId petition) {
        return changes.change(petition, (known, now) -> known.withoutCreator());
    }

    /**
     * Erases the texts of a petition's creator, where nobody may read or keep them: a draft that its creator takes back, or
     * a petition that names a child. Its signatures, counts and history stay. Without another text it cannot be published.
     *
     * @param petition which petition: a draft, a stopped or a hidden one
     * @return the petition without title, summary, body, translations, tags, creator and news
     * @throws io.github.petitionkit.petition.FrozenPetitionException if it is in another state; hide or stop it first
     */
    public Petition eraseText(PetitionId petition) {
        return changes.change(petition, (known, now) -> known.withoutText());
    }

    /**
     * Erases the data of one signature's signer, by a link that only this signer received. Otherwise like
     * {@link #erase(EmailAddress)}.
     *
     * @param token the token of a confirmation or withdrawal link; any text is accepted
     * @return the numbers of erased and of kept signatures; empty if the token is not valid
     */
    public Optional<Erasure> erase(String token) {
        return Stream.of(TokenPurpose.WITHDRAW, TokenPurpose.CONFIRM)
                .map(purpose -> tokens.read(Objects.requireNonNull(token, "token"), purpose, clock.instant()))
                .filter(TokenReading.Valid.class::isInstance)
                .map(reading -> ((TokenReading.Valid) reading).token())
                .findFirst()
                .flatMap(this::signature)
                .map(this::erase);
    }

    private Optional<Signature> signature(Token token) {
        return store.signature(token.petition(), Objects.requireNonNull(token.signature()))
                .filter(signature -> new LinkRecipients(identities).isStillSigner(token, signature));
    }

    /**
     * Records that a person withdraws consents. The signatures stay, and the withdrawn consents stay recorded with both
     * times, as proof. The host must have authenticated the person as the owner of the address.
     *
     * @param email the address, in any spelling that reaches the mailbox
     * @param scope which consents
     * @return the number of signatures that had one; 0 if they were withdrawn before
     */
    public long withdrawConsents(EmailAddress email, ConsentScope scope) {
        Objects.requireNonNull(scope, "scope");
        long changed = new ConsentService(store).withdraw(of(email).toList(), scope);
        changes.relay().announce();
        return changed;
    }

    /**
     * Records consents that a person gives after signing. The host must have authenticated the person as the signer.
     *
     * @param petition which petition
     * @param signature which signature
     * @param consents what the person agrees to
     * @return the result
     */
    public ConsentResult giveConsents(PetitionId petition, SignatureId signature, List<Consent> consents) {
        ConsentResult result = new ConsentService(store).give(petition, signature, consents);
        changes.relay().announce();
        return result;
    }

    /**
     * Erases one organisation's consents from a person's signatures, so that the organisation may not use the address
     * any more. The signatures stay; {@link #erase(EmailAddress)} erases the person.
     *
     * @param email the address, in any spelling that reaches the mailbox
     * @param organisation the organisation
     * @return the number of signatures that had consents for the organisation
     */
    public Erasure erase(EmailAddress email, String organisation) {
        Objects.requireNonNull(organisation, "organisation");
        return of(email)
                .filter(signature -> signature.statement().consents().stream()
                        .anyMatch(given -> given.consent().organisation().equals(organisation)))
                .map(signature -> erase(signature, organisation))
                .reduce(Erasure.NOTHING, Erasure::plus);
    }

    /**
     * Erases data whose retention period has ended, by each petition's {@link Retention}: signers, and unconfirmed
     * attempts some days after their link has expired. With the data of who has signed as the creator goes the name in the
     * text, as by {@link #erase(EmailAddress)}, but not while the petition is open. It skips petitions under a legal hold. Call it every day; the
     * next call continues an interrupted one.
     *
     * @return the numbers of erased and of kept signatures
     */
    public Erasure eraseExpired() {
        Instant now = clock.instant();
        List<PetitionId> all;
        try (Stream<PetitionId> petitions = store.petitions()) {
            all = petitions.toList();
        }
        return all.stream()
                .flatMap(id -> store.find(id).stream())
                .filter(petition -> petition.legalHold() == null)
                .map(petition -> eraseExpired(petition, now))
                .reduce(Erasure.NOTHING, Erasure::plus);
    }

    /**
     * Counts the signatures whose data {@link #eraseExpired} would erase now, and changes nothing: for staff who read it
     * before the first run, or after a change of the rules. Reads every signature once.
     *
     * @return the number of signatures of each petition that has any; without petitions under a legal hold
     */
    public Map<PetitionId, Long> expired() {
        Instant now = clock.instant();
        Map<PetitionId, Long> expired = new HashMap<>();
        try (Stream<PetitionId> petitions = store.petitions()) {
            petitions
                    .flatMap(id -> store.find(id).stream())
                    .filter(petition -> petition.legalHold() == null)
                    .forEach(petition -> expired.put(petition.id(), expired(petition, now)));
        }
        expired.values().removeIf(count -> count == 0);
        return Map.copyOf(expired);
    }

    private long expired(Petition petition, Instant now) {
        try (Stream<Signature> signatures = store.signatures(petition.id())) {
            return signatures.filter(expiry(petition, now)).count();
        }
    }

    /**
     * Erases data whose retention period has ended, of one petition. Otherwise like {@link #eraseExpired()}.
     *
     * @param petition which petition
     * @return the numbers of erased and of kept signatures; {@link Erasure#NOTHING} under a legal hold
     * @throws io.github.petitionkit.petition.NoSuchPetitionException if there is no such petition
     */
    public Erasure eraseExpired(PetitionId petition) {
        Petition known = store.require(petition);
        return known.legalHold() == null ? eraseExpired(known, clock.instant()) : Erasure.NOTHING;
    }

    private static Predicate<Signature> expiry(Petition petition, Instant now) {
        if (isOver(petition, now)) {
            return Privacy::leadsToSomebody;
        }
        Predicate<Signature> isDead = signature -> isDeadAttempt(signature, petition.policy(), now);
        return petition.keptSince(now)
                .map(since -> isDead.or(signature -> isSignedUntil(signature, since)))
                .orElse(isDead);
    }

    private static boolean isOver(Petition petition, Instant now) {
        return petition.keptUntil(now).filter(until -> !now.isBefore(until)).isPresent();
    }

    private static boolean isDeadAttempt(Signature signature, Policy policy, Instant now) {
        Confirmation confirmation = policy.confirmation();
        return signature.isAttempt(policy)
                && signature.timestamps().confirmedAt() == null
                && signature.messages() <= confirmation.maxMessages()
                && !signature.timestamps().receivedAt().isAfter(lastDead(confirmation, signature.messages(), now));
    }

    private static boolean isSignedUntil(Signature signature, Instant since) {
        return !signature.isErased() && !signature.signedAt().isAfter(since);
    }

    private Erasure eraseExpired(Petition petition, Instant now) {
        if (isOver(petition, now)) {
            return erase(petition.id(), store.signatures(petition.id()).filter(Privacy::leadsToSomebody));
        }
        Erasure attempts = eraseAttempts(petition, now);
        return petition.keptSince(now)
                .map(since -> attempts.plus(erase(petition.id(), signedUntil(petition.id(), since))))
                .orElse(attempts);
    }

    private Stream<Signature> signedUntil(PetitionId petition, Instant since) {
        return store.signatures(petition).filter(signature -> isSignedUntil(signature, since));
    }

    /** Attempts by the number of messages sent, because each message carries a link that is valid for some time. */
    private Erasure eraseAttempts(Petition petition, Instant now) {
        Confirmation confirmation = petition.policy().confirmation();
        Erasure erasure = Erasure.NOTHING;
        for (int messages = 0; messages <= confirmation.maxMessages(); messages++) {
            Instant until = lastDead(confirmation, messages, now);
            List<SignatureId> ids;
            try (Stream<SignatureId> unconfirmed = store.unconfirmed(petition.id(), Instant.EPOCH, until, messages)) {
                ids = unconfirmed.toList();
            }
            erasure = erasure.plus(inBatches(ids, batch -> store.execute(petition.id(), new EndAttempts(batch))));
        }
        return erasure;
    }

    /** Returns the last receipt of attempts about which so many messages were sent, and whose links are dead for long. */
    private static Instant lastDead(Confirmation confirmation, int messages, Instant now) {
        Instant dead = now.minus(Retention.AFTER_LINK).minus(confirmation.validFor());
        return messages > 1 ? dead.minus(confirmation.validFor()) : dead;
    }

    private record EndAttempts(Set<SignatureId> signatures) implements Command<Erasure> {
        @Override
        public Decision<Erasure> decide(CommandContext context) {
            ChangeRecorder changes = new ChangeRecorder(context);
            long ended = 0;
            for (SignatureId id : signatures) {
                Signature attempt = context.signature(id).orElse(null);
                if (attempt != null && attempt.isAttempt(context.petition().policy())) {
                    changes.lapse(attempt, "ran-out", Actor.SYSTEM);
                    ended++;
                }
            }
            return changes.build(new Erasure(ended, 0));
        }
    }

    private Erasure erase(PetitionId petition, Stream<Signature> expired) {
        List<SignatureId> all = new ArrayList<>();
        List<PersonName> creators = new ArrayList<>();
        try (Stream<Signature> signatures = expired) {
            signatures.forEach(signature -> {
                all.add(signature.id());
                creatorName(signature).ifPresent(creators::add);
            });
        }
        for (PersonName name : creators) {
            changes.change(petition, (known, now) -> known.endedAt(now).isPresent() ? withoutName(known, name) : known);
        }
        return inBatches(all, batch -> change(petition, batch, Privacy::withoutSigner));
    }

    private static Erasure inBatches(List<SignatureId> all, Function<Set<SignatureId>, Erasure> step) {
        Erasure erasure = Erasure.NOTHING;
        for (Set<SignatureId> batch : Batches.of(all)) {
            erasure = erasure.plus(step.apply(batch));
        }
        return erasure;
    }

    private static boolean leadsToSomebody(Signature signature) {
        return !signature.isErased()
                || !signature.identity().equals(Identity.erased(signature.id().value()));
    }

    private Stream<Signature> of(EmailAddress email) {
        return store.signaturesOf(Set.copyOf(identities.mailboxKeys(email))).stream();
    }

    /** Begins with the name in the text, because afterwards nothing says whose it is. */
    private Erasure erase(Signature signature) {
        creatorName(signature)
                .ifPresent(
                        name -> changes.change(signature.petition(), (petition, now) -> withoutName(petition, name)));
        return change(signature.petition(), Set.of(signature.id()), Privacy::withoutSigner);
    }

    private static Optional<PersonName> creatorName(Signature signature) {
        return signature.context().role() == SignerRole.CREATOR
                ? Optional.ofNullable(signature.signer().name())
                : Optional.empty();
    }

    private static Petition withoutName(Petition petition, PersonName name) {
        return name.isIn(petition.content().creator()) ? petition.withoutCreator() : petition;
    }

    private Erasure erase(Signature signature, String organisation) {
        return change(
                signature.petition(), Set.of(signature.id()), (found, context) -> found.withoutConsents(organisation));
    }

    /** Keeps the signer's key while the petition can be signed, so that an erased signer cannot sign twice. */
    private static Signature withoutSigner(Signature signature, CommandContext context) {
        Petition petition = context.petition();
        boolean maySign = petition.endedAt(context.now()).isEmpty();
        return signature.erased(
                maySign ? signature.identity() : Identity.erased(signature.id().value()));
    }

    private Erasure change(
            PetitionId petition, Set<SignatureId> ids, BiFunction<Signature, CommandContext, Signature> change) {
        Erasure erasure = store.execute(petition, new Change(ids, change));
        changes.relay().announce();
        return erasure;
    }

    private record Change(Set<SignatureId> signatures, BiFunction<Signature, CommandContext, Signature> change)
            implements Command<Erasure> {
        @Override
        public Decision<Erasure> decide(CommandContext context) {
            ChangeRecorder changes = new ChangeRecorder(context);
            Erasure erasure = Erasure.NOTHING;
            for (SignatureId id : signatures) {
                Signature before = context.signature(id).orElse(null);
                if (before != null) {
                    Signature after = change.apply(before, context);
                    if (before.isAttempt(context.petition().policy()) && after.isErased()) {
                        changes.recordTransition(
                                before, after.to(SignatureState.LAPSED, context.now()), "erased", Actor.SIGNER);
                    } else {
                        changes.update(after);
                        if (!after.statement()
                                .standingConsents()
                                .equals(before.statement().standingConsents())) {
                            changes.tell(event -> new PetitionEvent.ConsentsChanged(event, context.now(), id));
                        }
                        if (after.state() == SignatureState.CONFIRMED
                                && !after.identity().equals(before.identity())) {
                            changes.tell(event -> new PetitionEvent.SignerCorrected(event, context.now(), id));
                        }
                    }
                    erasure = erasure.plus(after.isErased() ? new Erasure(1, 0) : new Erasure(0, 1));
                }
            }
            return changes.build(erasure);
        }
    }
}
