package io.github.petitionkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.MovableClock;
import io.github.petitionkit.assessment.Assessment;
import io.github.petitionkit.desk.CaseFile;
import io.github.petitionkit.desk.CheckOut;
import io.github.petitionkit.event.EventId;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.PetitionUpdate;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.search.PetitionSearch;
import io.github.petitionkit.search.SearchOrder;
import io.github.petitionkit.search.Standing;
import io.github.petitionkit.signature.NoSuchSignatureException;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.Signer;
import io.github.petitionkit.signature.Statement;
import io.github.petitionkit.signature.Timestamps;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.request.Source;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.tally.Reconciliation;
import io.github.petitionkit.tally.Tally;
import io.github.petitionkit.tally.TallyChange;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link PetitionStore} promises. Extend it to test yours. */
public abstract class PetitionStoreContract {
    private static final Content CONTENT = Content.titled("Repair the footbridge")
            .creator("Friends")
            .addressee("Council")
            .build();
    private static final Policy WEEK =
            Policy.openFor(Period.ofDays(7), ZoneOffset.UTC).build();

    private static final String LISTENER = "listener";
    private static final DeliveryResult DONE = new DeliveryResult.Done();
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final DeliveryResult LATER = new DeliveryResult.Later(PAUSE, 1);
    private static final DeliveryResult ASIDE = new DeliveryResult.Aside(PAUSE, 1);
    private static final Duration LEASE = Duration.ofMinutes(1);

    protected final MovableClock clock = new MovableClock("2026-03-03T09:00:00Z");
    private PetitionStore store;
    private Petition petition;

    /** For the tests of a store. */
    protected PetitionStoreContract() {}

    /**
     * The store to test.
     *
     * @param clock what the store has to take the present from
     * @return an empty store
     */
    protected abstract PetitionStore emptyStore(InstantSource clock);

    @BeforeEach
    void openAPetition() {
        store = emptyStore(clock);
        store.outbox().subscribe(LISTENER);
        petition = added(1);
    }

    private Petition added(int number) {
        Petition open = Petition.draft(new PetitionId(new UUID(0, number)), CONTENT, WEEK, clock.instant())
                .after(PetitionAction.OPEN, Actor.CREATOR, null, clock.instant());
        store.add(open);
        return open;
    }

    private Signature pending(int number) {
        SignerKey mailbox = new SignerKey("k1", "%042dA".formatted(number));
        return new Signature(
                new SignatureId(new UUID(1, number)),
                petition.id(),
                SignatureState.PENDING,
                null,
                new Signer(
                        new PersonName("Ada Example"),
                        new EmailAddress("ada" + number + "@example.org"),
                        Country.of("GB"),
                        new Region("E14000530"),
                        "SW1A 1AA"),
                Statement.EMPTY,
                SigningContext.UNKNOWN,
                new Identity(mailbox, new SignerKey("k1", "A".repeat(43)), null),
                Assessment.UNCHECKED,
                Assurance.NONE,
                null,
                new Timestamps(clock.instant(), null, null),
                0);
    }

    /** Books a signature as it is now. */
    private static ChangeSet booked(CommandContext view, @Nullable Signature before, Signature after) {
        HistoryEntry entry = HistoryEntry.of(view.nextEntry(), before, after, view.now(), "test", Actor.SIGNER);
        SignatureState from = before == null ? null : before.state();
        PetitionEvent event = new PetitionEvent.SignatureStateChanged(
                new EventId(view.petition().id(), view.nextEvent()), view.now(), after.id(), from, after.state(), 0);
        return new ChangeSet(null, List.of(after), List.of(entry), entry.tallyChange(), List.of(event));
    }

    private Signature enter(int number) {
        Signature signature = pending(number);
        store.execute(petition.id(), view -> new Decision<>(0, booked(view, null, signature)));
        return signature;
    }

    private Signature confirm(Signature pending) {
        return store.execute(petition.id(), new Command<Signature>() {
            @Override
            public Set<SignatureId> signatures() {
                return Set.of(pending.id());
            }

            @Override
            public Decision<Signature> decide(CommandContext view) {
                Signature before = view.signature(pending.id()).orElseThrow();
                Signature after = before.confirmed(view.now());
                return new Decision<>(after, booked(view, before, after));
            }
        });
    }

    @Test
    void findsWhatWasAdded() {
        assertThat(store.find(petition.id())).contains(petition);
        assertThat(store.find(new PetitionId(new UUID(9, 9)))).isEmpty();
        try (Stream<PetitionId> ids = store.petitions()) {
            assertThat(ids).containsExactly(petition.id());
        }
    }

    @Test
    void refusesASecondPetitionOfTheSameId() {
        assertThatThrownBy(() -> store.add(petition)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesStepsAndReadsOnAPetitionThatIsNotThere() {
        PetitionId unknown = new PetitionId(new UUID(9, 9));

        assertThatThrownBy(() -> store.execute(unknown, view -> Decision.unchanged(0)))
                .isInstanceOf(NoSuchPetitionException.class);
        assertThatThrownBy(() -> store.tally(unknown, clock.instant())).isInstanceOf(NoSuchPetitionException.class);
        assertThat(store.signature(unknown, new SignatureId(new UUID(1, 1)))).isEmpty();
    }

    @Test
    void writesAllThatAStepSays() {
        Signature signature = confirm(enter(1));

        assertThat(store.signature(petition.id(), signature.id())).contains(signature);
        Tally tally = store.tally(petition.id(), clock.instant());
        assertThat(tally.counted()).isOne();
        assertThat(tally.raw()).isOne();
        assertThat(tally.pending()).isZero();
        assertThat(tally.counted(Country.of("GB"))).isOne();
        assertThat(tally.counted(new Region("E14000530"))).isOne();
        try (Stream<HistoryEntry> history = store.history(petition.id())) {
            assertThat(history)
                    .extracting(HistoryEntry::to)
                    .containsExactly(SignatureState.PENDING, SignatureState.CONFIRMED);
        }
        assertThat(store.outbox().waiting(LISTENER)).isEqualTo(2);
    }

    @Test
    void countsBySource() {
        Source mail = Source.campaign("mail");
        Source partner = new Source("mail", "acme", "news.example.org");
        count(Map.of(mail, 2L, partner, 1L));
        count(Map.of(mail, 1L));
        assertThat(store.sources(petition.id())).isEqualTo(Map.of(mail, 3L, partner, 1L));

        count(Map.of(mail, -1L, partner, -1L));
        assertThat(store.sources(petition.id())).isEqualTo(Map.of(mail, 2L));
        assertThat(store.sources(new PetitionId(new UUID(9, 9)))).isEmpty();
    }

    private void count(Map<Source, Long> sources) {
        store.execute(
                petition.id(),
                view -> new Decision<>(
                        0,
                        new ChangeSet(
                                view.petition(),
                                List.of(),
                                List.of(),
                                TallyChange.NONE,
                                sources,
                                List.of(),
                                List.of())));
    }

    @Test
    void writesNothingOfAStepThatThrows() {
        assertThatThrownBy(() -> store.execute(petition.id(), view -> {
                    throw new IllegalStateException("refused");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("refused");

        assertThat(store.tally(petition.id(), clock.instant()).raw()).isZero();
        assertThat(store.outbox().waiting(LISTENER)).isZero();
    }

    @Test
    void writesNothingOfAChangeThatCannotBeCounted() {
        ChangeSet impossible = new ChangeSet(
                petition.withSponsors(1), List.of(pending(1)), List.of(), TallyChange.pending(-1), List.of());

        assertThatThrownBy(() -> store.execute(petition.id(), view -> new Decision<>(0, impossible)))
                .isInstanceOf(IllegalStateException.class);

        assertThat(store.find(petition.id()).orElseThrow().sponsors()).isZero();
        assertThat(store.signature(petition.id(), pending(1).id())).isEmpty();
    }

    @Test
    void replacesThePetition() {
        Petition updated = petition.withUpdate(new PetitionUpdate(clock.instant(), "News", "The plan is out."))
                .withUpdate(new PetitionUpdate(clock.instant().plusSeconds(1), "Wrong", ""))
                .withoutUpdate(clock.instant().plusSeconds(1), Actor.staff("7"), clock.instant())
                .withCorrectedUpdate(clock.instant(), "News", "The plan is in.", Actor.CREATOR, clock.instant());

        store.execute(
                petition.id(),
                view -> new Decision<>(0, new ChangeSet(updated, List.of(), List.of(), TallyChange.NONE, List.of())));

        assertThat(store.find(petition.id())).contains(updated);
    }

    @Test
    void showsAStepWhatItsMailboxesHaveSigned() {
        Signature first = enter(1);
        Signature second = enter(2);

        assertThat(store.execute(petition.id(), seeing(first))).containsExactly(first);

        Signature withdrawn = store.execute(petition.id(), moving(first, SignatureState.WITHDRAWN));
        assertThat(store.execute(petition.id(), seeing(first))).containsExactly(withdrawn);
        store.execute(petition.id(), moving(second, SignatureState.LAPSED));
        assertThat(store.execute(petition.id(), seeing(second))).isEmpty();
    }

    @Test
    void findsASignatureByTheMailboxThatItHasNow() {
        Signature entered = enter(1);
        Signature corrected = entered.erased(pending(2).identity());

        store.execute(
                petition.id(),
                view -> new Decision<>(
                        0, new ChangeSet(null, List.of(corrected), List.of(), TallyChange.NONE, List.of())));

        assertThat(store.execute(petition.id(), seeing(entered))).isEmpty();
        assertThat(store.execute(petition.id(), seeing(corrected))).containsExactly(corrected);
    }

    private Command<Signature> moving(Signature before, SignatureState state) {
        return view -> {
            Signature after = before.to(state, view.now());
            return new Decision<>(after, booked(view, before, after));
        };
    }

    private static SignerKey signer(Signature signature) {
        return signature.identity().keys().iterator().next();
    }

    private static Command<List<Signature>> seeing(Signature signed) {
        return new Command<>() {
            @Override
            public List<Identity> identities() {
                return List.of(signed.identity());
            }

            @Override
            public Decision<List<Signature>> decide(CommandContext view) {
                return Decision.unchanged(view.signatures(signer(signed)));
            }
        };
    }

    @Test
    void remembersWhoGetsNoMailUntilThatIsTakenBack() {
        SignerKey address = signer(pending(1));
        SignerKey other = signer(pending(2));
        store.suppress(new Suppression(address, "refused", clock.instant()));
        store.suppress(new Suppression(address, "bounced", clock.instant()));

        assertThat(store.suppressed(Set.of(address, other))).containsExactly(address);
        assertThat(store.suppressed(Set.of())).isEmpty();

        store.resume(Set.of(address, other));
        assertThat(store.suppressed(Set.of(address, other))).isEmpty();
    }

    @Test
    void takesBackWhatWasSuppressedForOneReasonWithinATime() {
        Instant from = clock.instant();
        SignerKey before = suppress(1, "bounced", from.minusNanos(1_000));
        SignerKey atTheBeginning = suppress(2, "bounced", from);
        SignerKey forAnotherReason = suppress(3, "complained", from);
        SignerKey atTheEnd = suppress(4, "bounced", from.plusSeconds(60));

        assertThat(store.resume("bounced", from, from.plusSeconds(60))).isOne();
        assertThat(store.suppressed(Set.of(before, atTheBeginning, forAnotherReason, atTheEnd)))
                .containsExactlyInAnyOrder(before, forAnotherReason, atTheEnd);
        assertThat(store.resume("bounced", from, from.plusSeconds(60))).isZero();
    }

    private SignerKey suppress(int number, String reason, Instant at) {
        SignerKey address = signer(pending(number));
        store.suppress(new Suppression(address, reason, at));
        return address;
    }

    private static final String KEY = "key";

    /** Remembers a result unless there is one, and tells which there is. */
    private Command<StoredResult> firstOf(long position) {
        SigningResult result = new SigningResult.Confirmed(pending(1).id(), position);
        return new Command<>() {
            @Override
            public Set<String> idempotencyKeys() {
                return Set.of(KEY);
            }

            @Override
            public Decision<StoredResult> decide(CommandContext view) {
                StoredResult mine =
                        new StoredResult(KEY, "request", result, view.now().plusSeconds(100));
                return view.storedResult(KEY)
                        .map(Decision::unchanged)
                        .orElseGet(() -> new Decision<>(mine, ChangeSet.NONE.remembering(mine)));
            }
        };
    }

    @Test
    void remembersAFirstResultOfAPetitionUntilItIsToBeForgotten() {
        assertThat(store.storedResult(petition.id(), KEY, clock.instant())).isEmpty();

        StoredResult first = store.execute(petition.id(), firstOf(1));
        assertThat(first.result())
                .isEqualTo(new SigningResult.Confirmed(pending(1).id(), 1));
        assertThat(store.execute(petition.id(), firstOf(2))).isEqualTo(first);

        Instant last = first.until().minusMillis(1);
        assertThat(store.storedResult(petition.id(), KEY, last)).contains(first);
        assertThat(store.storedResult(petition.id(), KEY, first.until())).isEmpty();
        assertThat(store.storedResult(petition.id(), "another", last)).isEmpty();
        assertThat(store.storedResult(added(2).id(), KEY, last)).isEmpty();
    }

    @Test
    void remembersTheFirstCheckValueOfEachKey() {
        assertThat(store.rememberKeys(Map.of())).isEmpty();
        assertThat(store.rememberKeys(Map.of("k1", "first"))).isEqualTo(Map.of("k1", "first"));
        assertThat(store.rememberKeys(Map.of("k1", "another", "k2", "second")))
                .isEqualTo(Map.of("k1", "first", "k2", "second"));
        assertThat(store.rememberKeys(Map.of())).hasSize(2);
    }

    @Test
    void givesOneFirstResultToManyThreads() throws Exception {
        List<StoredResult> results = inParallel(16, thread -> () -> store.execute(petition.id(), firstOf(thread)));

        assertThat(new HashSet<>(results)).hasSize(1);
    }

    @Test
    void showsAStepTheCountsBeforeIt() {
        confirm(enter(1));

        long counted = store.execute(
                petition.id(), view -> Decision.unchanged(view.counts().counted()));

        assertThat(counted).isOne();
    }

    @Test
    void numbersHistoryAndEventsWithoutGaps() {
        for (int number = 0; number < 5; number++) {
            confirm(enter(number));
        }

        try (Stream<HistoryEntry> history = store.history(petition.id())) {
            assertThat(history.map(HistoryEntry::number)).containsExactlyElementsOf(range(10));
        }
        assertThat(tellAll(LISTENER)).containsExactlyElementsOf(range(10));
    }

    private static List<Long> range(int end) {
        return IntStream.range(0, end).mapToObj(Long::valueOf).toList();
    }

    @Test
    void givesSignaturesInTheOrderInWhichTheyCame() {
        List<Signature> entered = IntStream.range(0, 20).mapToObj(this::enter).toList();

        try (Stream<Signature> signatures = store.signatures(petition.id())) {
            assertThat(signatures).containsExactlyElementsOf(entered);
        }
    }

    @Test
    void givesSignaturesAfterAGivenOneAndHistoryFromAGivenEntry() {
        List<Signature> entered = IntStream.range(0, 4).mapToObj(this::enter).toList();
        SignatureId second = entered.get(1).id();

        try (Stream<Signature> all = store.signatures(petition.id(), null)) {
            assertThat(all).containsExactlyElementsOf(entered);
        }
        try (Stream<Signature> rest = store.signatures(petition.id(), second)) {
            assertThat(rest).containsExactly(entered.get(2), entered.get(3));
        }
        try (Stream<HistoryEntry> rest = store.history(petition.id(), 2)) {
            assertThat(rest.map(HistoryEntry::number)).containsExactly(2L, 3L);
        }
        assertThatThrownBy(
                        () -> store.signatures(petition.id(), pending(9).id()).close())
                .isInstanceOf(NoSuchSignatureException.class);
    }

    @Test
    void findsSignaturesOfSeveralPetitions() {
        Signature first = enter(1);
        Signature third = enter(3);
        Set<SignatureId> ids = Set.of(first.id(), third.id(), pending(9).id());

        assertThat(store.signatures(Map.of(petition.id(), ids, added(2).id(), Set.of(first.id()))))
                .containsExactlyInAnyOrder(first, third);
        assertThat(store.signatures(Map.of())).isEmpty();
    }

    @Test
    void answersCallersThatDoNotWait() {
        PetitionId unknown = new PetitionId(new UUID(9, 9));

        assertThat(store.executeAsync(petition.id(), view -> Decision.unchanged(7))
                        .toCompletableFuture()
                        .join())
                .isEqualTo(7);
        assertThatThrownBy(() -> store.executeAsync(unknown, view -> Decision.unchanged(7))
                        .toCompletableFuture()
                        .join())
                .hasCauseInstanceOf(NoSuchPetitionException.class);
    }

    @Test
    void listsPetitionsAfterAGivenOne() {
        List<PetitionId> later = new ArrayList<>();
        for (int number = 2; number < 6; number++) {
            clock.move(Duration.ofSeconds(1));
            later.add(added(number).id());
        }

        try (Stream<PetitionId> ids = store.petitions(later.get(1))) {
            assertThat(ids).containsExactly(later.get(2), later.get(3));
        }
        try (Stream<PetitionId> none = store.petitions(later.get(3))) {
            assertThat(none).isEmpty();
        }
        assertThatThrownBy(() -> store.petitions(new PetitionId(new UUID(9, 9))))
                .isInstanceOf(NoSuchPetitionException.class);
    }

    @Test
    void readsSeveralPetitionsAndTheirTalliesAtOnce() {
        Petition second = added(2);
        PetitionId unknown = new PetitionId(new UUID(9, 9));
        confirm(enter(1));
        Set<PetitionId> both = Set.of(petition.id(), second.id());

        assertThat(store.find(Set.of(petition.id(), unknown))).containsExactly(petition);
        assertThat(store.find(Set.of())).isEmpty();
        assertThat(store.recent(Set.of(petition.id(), unknown))).isEqualTo(Map.of(petition.id(), petition));
        assertThat(store.tallies(Set.of(), clock.instant())).isEmpty();
        for (int number = 2; number < 4; number++) {
            assertThat(store.tallies(both, clock.instant()))
                    .hasSize(2)
                    .containsEntry(petition.id(), store.tally(petition.id(), clock.instant()))
                    .containsEntry(second.id(), store.tally(second.id(), clock.instant()));
            confirm(enter(number));
        }
        assertThat(store.tallies(both, clock.instant()).values())
                .extracting(Tally::counted)
                .containsExactlyInAnyOrder(0L, 3L);
        assertThatThrownBy(() -> store.tallies(Set.of(petition.id(), unknown), clock.instant()))
                .isInstanceOf(NoSuchPetitionException.class);
    }

    @Test
    void findsWhoHasNotConfirmedByWhenTheySignedAndHowManyMessagesTheyGot() {
        List<Instant> times = new ArrayList<>();
        List<SignatureId> ids = new ArrayList<>();
        for (int number = 0; number < 12; number++) {
            times.add(clock.instant());
            ids.add(enter(number).id());
            clock.move(Duration.ofMinutes(1));
        }
        confirm(pending(5));
        message(ids.get(6));

        assertThat(unconfirmed(times.get(3), times.get(8), 0)).containsExactly(ids.get(4), ids.get(7), ids.get(8));
        assertThat(unconfirmed(times.get(3), times.get(8), 1)).containsExactly(ids.get(6));
        assertThat(unconfirmed(times.get(0).minusSeconds(1), times.get(0), 0)).containsExactly(ids.get(0));
        assertThat(unconfirmed(times.get(11), clock.instant(), 0)).isEmpty();
        assertThat(unconfirmed(times.get(8), times.get(3), 0)).isEmpty();
        assertThatThrownBy(() -> store.unconfirmed(new PetitionId(new UUID(9, 9)), times.get(0), times.get(1), 0))
                .isInstanceOf(NoSuchPetitionException.class);
    }

    private List<SignatureId> unconfirmed(Instant after, Instant until, int messages) {
        try (Stream<SignatureId> found = store.unconfirmed(petition.id(), after, until, messages)) {
            return found.toList();
        }
    }

    private void message(SignatureId id) {
        store.execute(petition.id(), new Command<Boolean>() {
            @Override
            public Set<SignatureId> signatures() {
                return Set.of(id);
            }

            @Override
            public Decision<Boolean> decide(CommandContext view) {
                Signature messaged = view.signature(id).orElseThrow().messaged();
                return new Decision<>(
                        true, new ChangeSet(null, List.of(messaged), List.of(), TallyChange.NONE, List.of()));
            }
        });
    }

    @Test
    void namesThePetitionsThatAreDue() {
        Petition second = added(2);
        store.execute(
                second.id(),
                view -> new Decision<>(
                        0,
                        new ChangeSet(
                                second.after(PetitionAction.CLOSE, Actor.CREATOR, null, view.now()),
                                List.of(),
                                List.of(),
                                TallyChange.NONE,
                                List.of())));
        Instant deadline = petition.deadline(clock.instant()).orElseThrow();

        assertThat(store.due(deadline.minusMillis(1))).isEmpty();
        assertThat(store.due(deadline)).containsExactly(petition.id());
        assertThat(store.find(second.id()).orElseThrow().life().state()).isEqualTo(PetitionState.CLOSED);
    }

    @Test
    void losesNoUpdateToAnotherThread() throws Exception {
        int threads = 16;
        int each = 100;

        inParallel(threads, thread -> () -> {
            for (int number = 0; number < each; number++) {
                confirm(enter(thread * each + number));
            }
            return 0;
        });

        Tally tally = store.tally(petition.id(), clock.instant());
        assertThat(tally.counted()).isEqualTo((long) threads * each);
        try (Stream<HistoryEntry> history = store.history(petition.id())) {
            assertThat(history.map(HistoryEntry::number)).containsExactlyElementsOf(range(2 * threads * each));
        }
    }

    @Test
    void letsOneOfManyThreadsEnterTheSameMailbox() throws Exception {
        int threads = 16;
        Signature signature = pending(1);

        List<Boolean> entered = inParallel(
                threads,
                thread -> () -> store.execute(petition.id(), new Command<Boolean>() {
                    @Override
                    public List<Identity> identities() {
                        return List.of(signature.identity());
                    }

                    @Override
                    public Decision<Boolean> decide(CommandContext view) {
                        return view.signatures(signer(signature)).isEmpty()
                                ? new Decision<>(true, booked(view, null, signature))
                                : Decision.unchanged(false);
                    }
                }));

        assertThat(entered).containsOnlyOnce(true);
        assertThat(store.tally(petition.id(), clock.instant()).raw()).isOne();
    }

    private List<EventClaim> claim(String listener, int most) {
        return store.outbox().claim(listener, most, LEASE);
    }

    private EventClaim claimOne() {
        List<EventClaim> claims = claim(LISTENER, 100);
        assertThat(claims).hasSize(1);
        return claims.get(0);
    }

    private void assertNothingToClaim() {
        assertThat(claim(LISTENER, 100)).isEmpty();
    }

    private void settle(EventClaim claim, DeliveryResult... receipts) {
        store.outbox().settle(List.of(new Settlement(claim, List.of(receipts))));
    }

    private static List<Long> numbers(EventClaim claim) {
        return claim.events().stream().map(event -> event.id().number()).toList();
    }

    /** Tells all that is due, and gives its numbers. */
    private List<Long> tellAll(String listener) {
        List<Long> told = new ArrayList<>();
        List<EventClaim> claims = claim(listener, 20);
        while (!claims.isEmpty()) {
            List<Settlement> settlements = new ArrayList<>();
            for (EventClaim claim : claims) {
                told.addAll(numbers(claim));
                settlements.add(new Settlement(
                        claim, claim.events().stream().map(event -> DONE).toList()));
            }
            store.outbox().settle(settlements);
            claims = claim(listener, 20);
        }
        return told;
    }

    @Test
    void holdsEventsUpBehindOneThatIsToBeTriedLater() {
        enter(1);
        enter(2);
        EventClaim first = claimOne();
        assertThat(numbers(first)).containsExactly(0L, 1L);
        assertThat(first.attempts()).isZero();

        settle(first, LATER);
        assertNothingToClaim();
        clock.move(PAUSE);
        EventClaim again = claimOne();
        assertThat(numbers(again)).containsExactly(0L, 1L);
        assertThat(again.attempts()).isOne();

        settle(again, DONE, LATER);
        assertThat(store.outbox().waiting(LISTENER)).isOne();
        clock.move(PAUSE);
        assertThat(claimOne().attempts()).isOne();
    }

    @Test
    void countsTheFailuresOfAnEventAsItIsTold() {
        enter(1);
        settle(claimOne(), new DeliveryResult.Later(PAUSE, 7));
        clock.move(PAUSE);
        EventClaim again = claimOne();
        assertThat(again.attempts()).isEqualTo(7);

        settle(again, new DeliveryResult.Aside(PAUSE, 0));
        clock.move(PAUSE);
        EventClaim aside = claimOne();
        assertThat(aside.attempts()).isZero();

        settle(aside, new DeliveryResult.Aside(PAUSE, 0));
        clock.move(PAUSE);
        assertThat(claimOne().attempts()).isZero();
    }

    @Test
    void saysSinceWhenTheOldestEventWaitsForAListener() {
        assertThat(store.outbox().oldestWaiting(LISTENER)).isEmpty();

        enter(1);
        Instant first = claimOne().events().get(0).at();
        clock.move(LEASE);
        enter(2);
        assertThat(store.outbox().oldestWaiting(LISTENER))
                .as("of two that wait")
                .contains(first);
        settle(claimOne(), ASIDE, DONE);
        enter(3);
        assertThat(store.outbox().oldestWaiting(LISTENER))
                .as("of one that is set aside")
                .contains(first);

        clock.move(PAUSE);
        List<EventClaim> claims = claim(LISTENER, 100);
        claims.forEach(claim -> settle(claim, DONE));
        assertThat(store.outbox().oldestWaiting(LISTENER)).isEmpty();
    }

    @Test
    void setsAsideWhatFailedSoThatItIsTriedByItself() {
        enter(1);
        enter(2);
        settle(claimOne(), ASIDE, DONE);
        assertThat(store.outbox().waiting(LISTENER)).isOne();
        assertNothingToClaim();

        clock.move(PAUSE);
        enter(3);
        List<EventClaim> claims = claim(LISTENER, 100);
        assertThat(claims).extracting(EventClaim::source).containsExactlyInAnyOrder(EventClaim.Source.values());
        for (EventClaim claim : claims) {
            boolean isAside = claim.source() == EventClaim.Source.ASIDE;
            assertThat(numbers(claim)).containsExactly(isAside ? 0L : 2L);
            assertThat(claim.attempts()).isEqualTo(isAside ? 1 : 0);
            settle(claim, isAside ? new DeliveryResult.Aside(PAUSE, 2) : DONE);
        }

        assertNothingToClaim();
        clock.move(PAUSE);
        EventClaim again = claimOne();
        assertThat(again.attempts()).isEqualTo(2);
        settle(again, DONE);
        assertThat(store.outbox().waiting(LISTENER)).isZero();
    }

    @Test
    void leavesAnEventThatIsStillToldToItsOwner() {
        enter(1);
        enter(2);
        EventClaim claim = claimOne();
        settle(claim, new DeliveryResult.Running(LEASE), DONE);

        assertNothingToClaim();
        assertThat(store.outbox().waiting(LISTENER)).isOne();
        settle(claim.aside(0), DONE);
        assertThat(store.outbox().waiting(LISTENER)).isZero();
    }

    @Test
    void tellsAnEventAgainWhoseOwnerHasDiedWithIt() {
        enter(1);
        EventClaim claim = claimOne();
        settle(claim, new DeliveryResult.Running(LEASE));

        clock.move(LEASE);
        EventClaim again = claimOne();
        settle(claim.aside(0), DONE);
        assertThat(store.outbox().waiting(LISTENER)).as("who came too late").isOne();
        settle(again, DONE);
        assertThat(store.outbox().waiting(LISTENER)).isZero();
    }

    @Test
    void keepsWhatIsClaimedFromOthersUntilTheLeaseEnds() {
        enter(1);
        EventClaim claim = claimOne();

        clock.move(LEASE.minusMillis(1));
        assertNothingToClaim();
        clock.move(Duration.ofSeconds(2));
        EventClaim again = claimOne();
        assertThat(again.owner()).isNotEqualTo(claim.owner());

        settle(claim, new DeliveryResult.TooOften());
        assertThat(store.outbox().waiting(LISTENER)).as("who came too late").isOne();
        assertThat(store.outbox().deadLetters()).isEmpty();
        settle(again, DONE);
        assertThat(store.outbox().waiting(LISTENER)).isZero();
    }

    @Test
    void believesAnOwnerWhoIsLateIfNobodyElseHasComeMeanwhile() {
        enter(1);
        EventClaim claim = claimOne();
        clock.move(LEASE.plusDays(1));

        settle(claim, DONE);

        assertThat(store.outbox().waiting(LISTENER)).isZero();
    }

    @Test
    void takesBackWhatWasClaimedAndNotTold() {
        IntStream.range(0, 3).forEach(this::enter);
        settle(claimOne(), DONE);
        EventClaim rest = claimOne();
        assertThat(numbers(rest)).containsExactly(1L, 2L);
        settle(rest);

        assertThat(numbers(claimOne())).containsExactly(1L, 2L);
    }

    @Test
    void countsNoAttemptWhereAnEventThatWasSetAsideIsTakenBackUntold() {
        enter(1);
        settle(claimOne(), ASIDE);
        clock.move(PAUSE);
        EventClaim untold = claimOne();
        assertThat(untold.attempts()).isOne();
        settle(untold);

        assertThat(claimOne().attempts()).isOne();
    }

    @Test
    void keepsWhatIsLeftOfAClaimIfItsOwnerAsks() {
        IntStream.range(0, 3).forEach(this::enter);
        EventClaim claim = claimOne();
        store.outbox().settle(List.of(new Settlement(claim, List.of(DONE), Optional.of(LEASE))));

        assertNothingToClaim();
        settle(claim.from(1), DONE);
        assertThat(numbers(claimOne())).containsExactly(2L);
    }

    @Test
    void givesEachListenerItsOwnPlace() {
        store.outbox().subscribe("other");
        enter(1);
        enter(2);
        settle(claimOne(), LATER);

        assertThat(tellAll("other")).containsExactly(0L, 1L);
        assertThat(store.outbox().waiting("other")).isZero();
        assertThat(store.outbox().waiting(LISTENER)).isEqualTo(2);
    }

    @Test
    void claimsAboutAsManyEventsAsAreAskedForFromAllPetitions() {
        IntStream.range(0, 50).forEach(this::enter);
        for (int number = 2; number < 12; number++) {
            store.execute(added(number).id(), this::posted);
        }

        List<EventClaim> claims = claim(LISTENER, 20);

        assertThat(claims.stream().mapToInt(claim -> claim.events().size()).sum())
                .isBetween(11, 20);
        assertThat(claims.stream().flatMap(claim -> claim.events().stream()).map(PetitionEvent::id))
                .doesNotHaveDuplicates();
    }

    private Decision<Long> posted(CommandContext view) {
        EventId id = new EventId(view.petition().id(), view.nextEvent());
        ChangeSet changes = new ChangeSet(
                null, List.of(), List.of(), TallyChange.NONE, List.of(new PetitionEvent.UpdatePosted(id, view.now())));
        return new Decision<>(id.number(), changes);
    }

    @Test
    void keepsWhatWasGivenUpUntilItIsHandledAfterAll() {
        enter(1);
        enter(2);
        settle(claimOne(), new DeliveryResult.TooOften(), ASIDE);
        clock.move(PAUSE);
        settle(claimOne(), new DeliveryResult.TooOften());

        assertThat(store.outbox().waiting(LISTENER)).isZero();
        assertThat(store.outbox().deadLetters())
                .extracting(letter -> letter.event().id().number())
                .containsExactly(0L, 1L);
        PetitionEvent event = store.outbox().deadLetters().get(0).event();
        assertThat(store.outbox().findDeadLetter(LISTENER, event.id())).contains(event);
        assertThat(store.outbox().findDeadLetter("other", event.id())).isEmpty();
        assertThat(store.outbox().removeDeadLetter(LISTENER, event.id())).isTrue();
        assertThat(store.outbox().removeDeadLetter(LISTENER, event.id())).isFalse();
        assertThat(store.outbox().deadLetters()).hasSize(1);
    }

    @Test
    void refusesAListenerThatHasNotSubscribed() {
        assertThatThrownBy(() -> claim("stranger", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("subscribe");
    }

    @Test
    void givesEachEventToOneThreadOnly() throws Exception {
        int events = 300;
        IntStream.range(0, events).forEach(this::enter);

        List<List<Long>> told = inParallel(4, thread -> () -> {
            List<Long> numbers = new ArrayList<>();
            while (store.outbox().waiting(LISTENER) > 0) {
                numbers.addAll(tellAll(LISTENER));
            }
            return numbers;
        });

        assertThat(told.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(range(events));
    }

    private interface Task<T> {
        Callable<T> of(int thread);
    }

    private static <T> List<T> inParallel(int threads, Task<T> task) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> running = pool.invokeAll(
                    IntStream.range(0, threads).mapToObj(task::of).toList());
            List<T> results = new ArrayList<>();
            for (Future<T> future : running) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdown();
            assertThat(pool.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    void repairsATallyThatDisagreesWithTheSignatures() {
        Signature signature = enter(1);
        store.execute(petition.id(), view -> {
            Signature counted = signature.confirmed(view.now());
            return new Decision<>(0, booked(view, signature, counted));
        });
        enter(2);
        Tally right = store.tally(petition.id(), clock.instant());
        TallyChange drift = TallyChange.received(2).plus(TallyChange.counted(Country.of("FR"), null, clock.instant()));
        store.execute(
                petition.id(), view -> new Decision<>(0, new ChangeSet(null, List.of(), List.of(), drift, List.of())));

        Reconciliation found = store.reconcile(petition.id(), clock.instant());

        assertThat(found.findings())
                .contains("counted: 2 kept, 1 found", "raw: 4 kept, 2 found", "country FR: 1 kept, 0 found")
                .noneMatch(finding -> finding.startsWith("pending"));
        assertThat(store.tally(petition.id(), clock.instant())).isEqualTo(right).isEqualTo(found.after());
        assertThat(store.reconcile(petition.id(), clock.instant()).isClean()).isTrue();
    }

    private Petition drafted(int number, Content content) {
        Petition draft = Petition.draft(new PetitionId(new UUID(0, number)), content, WEEK, clock.instant());
        store.add(draft);
        return draft;
    }

    private List<PetitionId> found(PetitionSearch.Builder search) {
        return store.search(search.build(), null, 10, clock.instant()).stream()
                .map(Standing::petition)
                .toList();
    }

    @Test
    void findsPetitionsByStateAreaTagWordsAndWhatStaffKeep() {
        Content about = CONTENT.toBuilder()
                .title("Plus de vélos à l'École")
                .tag("#Bikes")
                .concerns(new Region("75"))
                .build();
        Petition draft = drafted(2, about);
        store.changeCaseFile(
                draft.id(),
                (file, now) -> file.withDepartments(Set.of("Transport")).withLabels(Set.of("Urgent")));

        assertThat(found(PetitionSearch.builder().state(PetitionState.DRAFT))).containsExactly(draft.id());
        assertThat(found(PetitionSearch.builder().state(PetitionState.CLOSED))).isEmpty();
        assertThat(found(PetitionSearch.builder().concerns(new Region("75")))).containsExactly(draft.id());
        assertThat(found(PetitionSearch.builder().concerns(Country.of("FR")))).isEmpty();
        assertThat(found(PetitionSearch.builder().tag("bikes"))).containsExactly(draft.id());
        assertThat(found(PetitionSearch.builder().text("ecole VELOS"))).containsExactly(draft.id());
        assertThat(found(PetitionSearch.builder().text("ecole footbridge"))).isEmpty();
        assertThat(found(PetitionSearch.builder().department("transport"))).containsExactly(draft.id());
        assertThat(found(PetitionSearch.builder().label("URGENT").state(PetitionState.DRAFT)))
                .containsExactly(draft.id());
        assertThat(found(PetitionSearch.builder().text("…"))).containsExactly(petition.id(), draft.id());
    }

    @Test
    void findsWhatHasWaitedLongestFirstAndMovesIt() {
        clock.move(PAUSE);
        Petition second = drafted(2, CONTENT);
        clock.move(PAUSE);
        Petition third = drafted(3, CONTENT);
        clock.move(PAUSE);
        store.execute(
                second.id(),
                view -> new Decision<>(
                        0,
                        new ChangeSet(
                                view.petition().after(PetitionAction.OPEN, Actor.CREATOR, null, view.now()),
                                List.of(),
                                List.of(),
                                TallyChange.NONE,
                                List.of())));
        Instant opened = clock.instant();

        assertThat(found(PetitionSearch.builder())).containsExactly(petition.id(), third.id(), second.id());
        assertThat(found(PetitionSearch.builder().order(SearchOrder.LATEST)))
                .containsExactly(second.id(), third.id(), petition.id());
        assertThat(found(PetitionSearch.builder().state(PetitionState.OPEN)))
                .containsExactly(petition.id(), second.id());
        assertThat(found(PetitionSearch.builder().since(opened, null))).containsExactly(second.id());
        assertThat(found(PetitionSearch.builder().since(opened, Instant.MAX))).containsExactly(second.id());
        assertThat(found(PetitionSearch.builder().since(Instant.MIN, opened.plusNanos(1_000))))
                .isEqualTo(found(PetitionSearch.builder().since(null, opened.plusNanos(1_000))));
        assertThat(found(PetitionSearch.builder().since(null, opened))).containsExactly(petition.id(), third.id());
    }

    @Test
    void findsTheMostSignedFirst() {
        Petition second = drafted(2, CONTENT);
        Signature counted = enter(1);
        confirm(counted);

        assertThat(found(PetitionSearch.builder().order(SearchOrder.MOST_SIGNED)))
                .containsExactly(petition.id(), second.id());
        assertThat(found(PetitionSearch.builder().counted(0, 0))).containsExactly(second.id());
        assertThat(found(PetitionSearch.builder().counted(1, 1).text("footbridge")))
                .containsExactly(petition.id());
        assertThat(found(PetitionSearch.builder().counted(2, 9))).isEmpty();
    }

    @Test
    void turnsPagesByKey() {
        Petition second = drafted(2, CONTENT);
        Petition third = drafted(3, CONTENT);
        for (SearchOrder order : SearchOrder.values()) {
            PetitionSearch search = PetitionSearch.builder().order(order).build();
            List<Standing> first = store.search(search, null, 2, clock.instant());
            List<Standing> rest = store.search(search, search.keyOf(first.get(1)), 2, clock.instant());

            assertThat(first).hasSize(2);
            assertThat(rest).hasSize(1);
            assertThat(Stream.of(first, rest).flatMap(List::stream).map(Standing::petition))
                    .containsExactlyInAnyOrder(petition.id(), second.id(), third.id());
        }
    }

    @Test
    void givesAPetitionToOneOfManyModeratorsUntilTheEnd() throws Exception {
        List<CaseFile> files = inParallel(
                8,
                number -> () -> store.changeCaseFile(
                        petition.id(),
                        (file, now) -> file.checkedOut(now).isPresent()
                                ? file
                                : file.withCheckOut(
                                        new CheckOut(Actor.staff(Integer.toString(number)), now, now.plus(PAUSE)))));

        assertThat(files.stream().map(CaseFile::checkOut).distinct()).hasSize(1);
        assertThat(store.caseFile(petition.id())).isEqualTo(files.get(0));
        Actor holder = Objects.requireNonNull(files.get(0).checkOut()).by();
        assertThat(found(PetitionSearch.builder().free())).isEmpty();
        assertThat(found(PetitionSearch.builder().heldBy(holder))).containsExactly(petition.id());
        assertThat(found(PetitionSearch.builder().heldBy(Actor.staff("nobody"))))
                .isEmpty();

        clock.move(PAUSE);

        assertThat(found(PetitionSearch.builder().free())).containsExactly(petition.id());
        assertThat(found(PetitionSearch.builder().heldBy(holder))).isEmpty();
    }

    @Test
    void readsSeveralFilesAtOnce() {
        Petition second = added(2);
        CaseFile file = store.changeCaseFile(
                petition.id(),
                (before, now) -> before.withCheckOut(new CheckOut(Actor.staff("clerk"), now, now.plus(PAUSE))));

        Map<PetitionId, CaseFile> files = store.caseFiles(Set.of(petition.id(), second.id()));

        assertThat(files).containsEntry(petition.id(), file);
        assertThat(files.getOrDefault(second.id(), CaseFile.EMPTY)).isEqualTo(CaseFile.EMPTY);
    }

    @Test
    void keepsNoFileOfAPetitionThatIsNotThere() {
        PetitionId unknown = new PetitionId(new UUID(9, 9));

        assertThat(store.caseFile(unknown)).isEqualTo(CaseFile.EMPTY);
        assertThatThrownBy(() -> store.changeCaseFile(unknown, (file, now) -> file))
                .isInstanceOf(NoSuchPetitionException.class);
    }
}
