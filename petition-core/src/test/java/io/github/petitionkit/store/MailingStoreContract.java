package io.github.petitionkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.MovableClock;
import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.mailing.Audience;
import io.github.petitionkit.mailing.Mailing;
import io.github.petitionkit.mailing.MailingCounts;
import io.github.petitionkit.mailing.MailingId;
import io.github.petitionkit.mailing.MailingPolicy;
import io.github.petitionkit.mailing.MailingResult;
import io.github.petitionkit.mailing.MailingState;
import io.github.petitionkit.mailing.NoSuchMailingException;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.SignatureId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link MailingStore} promises. Extend it to test yours. */
public abstract class MailingStoreContract {
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final MailingPolicy TWICE = MailingPolicy.standard();
    private static final PetitionId FOOTBRIDGE = new PetitionId(new UUID(1, 1));
    private static final PetitionId LIBRARY = new PetitionId(new UUID(1, 2));

    protected final MovableClock clock = new MovableClock("2026-03-03T09:10:30Z");
    private MailingStore mailings;
    private long last;

    /** For the tests of a store. */
    protected MailingStoreContract() {}

    /**
     * Makes the store under test.
     *
     * @param clock its clock
     * @return a store without petitions
     */
    protected abstract PetitionStore emptyStore(InstantSource clock);

    /** Makes a store with two petitions. */
    @BeforeEach
    void start() {
        PetitionStore store = emptyStore(clock);
        for (PetitionId id : List.of(FOOTBRIDGE, LIBRARY)) {
            Content content = Content.titled("Hear us")
                    .creator("A Creator")
                    .addressee("The Addressee")
                    .build();
            store.add(Petition.draft(id, content, Policy.builder().build(), clock.instant()));
        }
        mailings = store.mailings();
    }

    private Mailing draft(PetitionId... petitions) {
        return draft("council", petitions);
    }

    private Mailing draft(String organisation, PetitionId... petitions) {
        MailingId id = new MailingId(new UUID(2, ++last));
        Mailing draft = Mailing.draft(
                id, Audience.of(List.of(petitions), organisation), "News", "They listen.", clock.instant());
        mailings.add(draft);
        return draft;
    }

    private Mailing sending(PetitionId... petitions) {
        Mailing draft = draft(petitions);
        assertThat(begin(draft.id())).isInstanceOf(MailingResult.Changed.class);
        return mailings.find(draft.id()).orElseThrow();
    }

    private MailingResult begin(MailingId id) {
        return mailings.change(id, (known, others, now) -> known.sending(TWICE, others, now));
    }

    private MailingClaim claim() {
        return mailings.claim(10, LEASE).orElseThrow();
    }

    private static SignerKey mailbox(int number) {
        return new SignerKey("k1", "%042d0".formatted(number));
    }

    private MailingRecipient recipient(int number, @Nullable Instant dueAt) {
        return new MailingRecipient(
                mailbox(number), FOOTBRIDGE, new SignatureId(new UUID(3, number)), clock.instant(), 0, dueAt);
    }

    private MailingSettlement settlement(MailingCounts counts, MailingRecipient... recipients) {
        MailingCursor cursor = new MailingCursor(0, new SignatureId(new UUID(3, 99)));
        return new MailingSettlement(cursor, counts, 0, List.of(recipients), clock.instant(), false);
    }

    private static MailingSettlement complete(Instant now) {
        MailingCounts counts = new MailingCounts(1, 0, 0, 0, 0);
        return new MailingSettlement(new MailingCursor(1, null), counts, 0, List.of(), now, true);
    }

    @Test
    void keepsWhatIsAdded() {
        Mailing draft = draft(FOOTBRIDGE, LIBRARY);

        assertThat(mailings.find(draft.id())).contains(draft);
        assertThat(mailings.find(new MailingId(new UUID(9, 9)))).isEmpty();
        assertThatThrownBy(() -> begin(new MailingId(new UUID(9, 9)))).isInstanceOf(NoSuchMailingException.class);
    }

    @Test
    void saysSinceWhenTheOldestMailOfAMailingThatIsBeingSentWaits() {
        draft(LIBRARY);
        assertThat(mailings.oldestWaiting()).isEmpty();

        Mailing sending = sending(FOOTBRIDGE);
        Instant start = clock.instant();
        assertThat(mailings.oldestWaiting()).as("a batch that is due").contains(start);
        MailingClaim claim = claim();
        assertThat(mailings.oldestWaiting()).as("a batch that is being sent").isEmpty();
        Instant retryAt = start.plus(Duration.ofHours(1));
        MailingCounts counts = new MailingCounts(1, 0, 0, 1, 0);
        mailings.settle(
                claim,
                new MailingSettlement(
                        new MailingCursor(0, new SignatureId(new UUID(3, 99))),
                        counts,
                        0,
                        List.of(recipient(1, null), recipient(2, retryAt)),
                        retryAt,
                        false));
        clock.move(Duration.ofMinutes(10));
        assertThat(mailings.oldestWaiting()).as("a mail that is put off").contains(start);

        mailings.change(sending.id(), (known, others, now) -> new MailingResult.Changed(known.stopped()));
        assertThat(mailings.oldestWaiting()).as("a mailing that is stopped").isEmpty();
    }

    @Test
    void listsThoseOfAPetitionNewestFirstAndThoseInAStateOldestFirst() {
        Mailing first = draft(FOOTBRIDGE);
        clock.move(Duration.ofHours(1));
        Mailing second = draft(FOOTBRIDGE, LIBRARY);

        assertThat(mailings.mailings(FOOTBRIDGE, 10)).containsExactly(second, first);
        assertThat(mailings.mailings(FOOTBRIDGE, 1)).containsExactly(second);
        assertThat(mailings.mailings(LIBRARY, 10)).containsExactly(second);
        assertThat(mailings.mailings(MailingState.DRAFT, 10)).containsExactly(first, second);
        assertThat(mailings.mailings(MailingState.SENT, 10)).isEmpty();
    }

    @Test
    void showsAChangeTheOthersThatBeganWithinAWeekForTheSameSupporters() {
        Mailing early = sending(FOOTBRIDGE);
        clock.move(MailingPolicy.WEEK);
        Mailing late = sending(FOOTBRIDGE, LIBRARY);
        draft(FOOTBRIDGE);
        Mailing partners = draft("partner", FOOTBRIDGE);
        begin(partners.id());
        Mailing next = draft(FOOTBRIDGE);
        List<Collection<Mailing>> seen = new ArrayList<>();

        mailings.change(next.id(), (known, others, now) -> {
            seen.add(others);
            return new MailingResult.Changed(known);
        });

        assertThat(seen).hasSize(1);
        assertThat(seen.get(0))
                .extracting(Mailing::id)
                .containsExactly(late.id())
                .doesNotContain(early.id());
    }

    @Test
    void letsNoMoreBeginThanThePolicyAllowsFromManyThreads() throws Exception {
        List<Callable<MailingResult>> all = new ArrayList<>();
        for (int number = 0; number < 6; number++) {
            Mailing draft = draft(FOOTBRIDGE, LIBRARY);
            all.add(() -> begin(draft.id()));
        }
        ExecutorService threads = Executors.newFixedThreadPool(6);
        int begun = 0;
        try {
            for (Future<MailingResult> each : threads.invokeAll(all)) {
                begun += each.get() instanceof MailingResult.Changed ? 1 : 0;
            }
        } finally {
            threads.shutdown();
        }

        assertThat(begun).isEqualTo(TWICE.perWeek());
        assertThat(mailings.mailings(MailingState.SENDING, 10)).hasSize(TWICE.perWeek());
    }

    @Test
    void removesWhatHasNotBegunAndNothingElse() {
        Mailing draft = draft(FOOTBRIDGE, LIBRARY);
        Mailing other = draft(FOOTBRIDGE);
        Mailing begun = sending(LIBRARY);

        assertThat(mailings.remove(draft.id())).isTrue();
        assertThat(mailings.remove(draft.id())).as("for the second time").isFalse();
        assertThat(mailings.remove(begun.id())).isFalse();
        mailings.change(begun.id(), (known, others, now) -> new MailingResult.Changed(known.stopped()));
        assertThat(mailings.remove(begun.id())).as("after a stop").isFalse();

        assertThat(mailings.find(draft.id())).isEmpty();
        assertThat(mailings.mailings(FOOTBRIDGE, 10)).containsExactly(other);
        assertThat(mailings.mailings(LIBRARY, 10)).extracting(Mailing::id).containsExactly(begun.id());
        assertThatThrownBy(() -> begin(draft.id())).isInstanceOf(NoSuchMailingException.class);
    }

    @Test
    void claimsOnlyWhatIsBeingSentAndOnceAtATime() {
        draft(FOOTBRIDGE);
        assertThat(mailings.claim(10, LEASE)).isEmpty();
        Mailing sending = sending(FOOTBRIDGE);

        MailingClaim claim = claim();

        assertThat(claim.mailing()).isEqualTo(sending);
        assertThat(claim.cursor()).isEqualTo(MailingCursor.START);
        assertThat(claim.now()).isEqualTo(clock.instant());
        assertThat(mailings.claim(10, LEASE)).isEmpty();
    }

    @Test
    void claimsAgainAfterTheLeaseAndIgnoresTheFirstClaimThen() {
        Mailing sending = sending(FOOTBRIDGE);
        MailingClaim lost = claim();
        clock.move(LEASE);
        MailingClaim second = claim();

        assertThat(mailings.settle(lost, settlement(MailingCounts.NONE, recipient(1, null))))
                .isFalse();
        assertThat(mailings.reached(sending.id(), Set.of(mailbox(1)))).isEmpty();
        assertThat(mailings.settle(second, settlement(MailingCounts.NONE, recipient(2, null))))
                .isTrue();
        assertThat(mailings.reached(sending.id(), Set.of(mailbox(1), mailbox(2))))
                .containsExactly(mailbox(2));
    }

    @Test
    void goesOnFromTheSettledCursorWithTheSettledCounts() {
        Mailing sending = sending(FOOTBRIDGE);
        MailingCounts counts = new MailingCounts(5, 1, 2, 3, 4);
        MailingSettlement settled = new MailingSettlement(
                new MailingCursor(1, null),
                counts,
                7,
                List.of(),
                clock.instant().plus(LEASE),
                false);

        mailings.settle(claim(), settled);

        assertThat(mailings.find(sending.id()).orElseThrow().counts()).isEqualTo(counts);
        assertThat(mailings.claim(10, LEASE)).as("it pauses").isEmpty();
        clock.move(LEASE);
        assertThat(claim().cursor()).isEqualTo(settled.cursor());
        clock.move(LEASE);
        assertThat(claim().failures()).isEqualTo(7);
    }

    @Test
    void returnsMailsToTryAgainLongestOverdueFirst() {
        sending(FOOTBRIDGE);
        Instant now = clock.instant();
        MailingRecipient later = recipient(1, now.plusSeconds(20));
        MailingRecipient sooner = recipient(2, now.plusSeconds(10));
        mailings.settle(
                claim(),
                settlement(
                        new MailingCounts(1, 0, 0, 3, 0),
                        later,
                        sooner,
                        recipient(3, null),
                        recipient(4, now.plusSeconds(90))));
        assertThat(claim().due()).isEmpty();
        clock.move(LEASE);

        MailingClaim claim = claim();

        assertThat(claim.due()).containsExactly(sooner, later);
        mailings.settle(
                claim, settlement(new MailingCounts(3, 0, 0, 1, 0), later.done(), sooner.later(now.plusSeconds(900))));
        assertThat(claim().due()).isEmpty();
        clock.move(LEASE);
        assertThat(claim().due()).containsExactly(recipientAt(now, 4, now.plusSeconds(90)));
    }

    private static MailingRecipient recipientAt(Instant first, int number, Instant dueAt) {
        return new MailingRecipient(mailbox(number), FOOTBRIDGE, new SignatureId(new UUID(3, number)), first, 0, dueAt);
    }

    @Test
    void takesTurnsAmongMailings() {
        Set<MailingId> both = Set.of(sending(FOOTBRIDGE).id(), sending(LIBRARY).id());
        Set<MailingId> claimed = new HashSet<>();

        claimed.add(claim().mailing().id());
        claimed.add(claim().mailing().id());

        assertThat(claimed).isEqualTo(both);
        assertThat(mailings.claim(10, LEASE)).isEmpty();
    }

    @Test
    void goesOnAfterAStopFromWhereItWas() {
        Mailing sending = sending(FOOTBRIDGE);
        MailingClaim claim = claim();
        mailings.change(sending.id(), (known, others, now) -> new MailingResult.Changed(known.stopped()));
        mailings.settle(claim, settlement(new MailingCounts(1, 0, 0, 0, 0), recipient(1, null)));

        assertThat(mailings.find(sending.id()).map(Mailing::state)).contains(MailingState.STOPPED);
        assertThat(mailings.claim(10, LEASE)).isEmpty();
        mailings.change(sending.id(), (known, others, now) -> new MailingResult.Changed(known.edited("Other", "Text")));
        begin(sending.id());

        MailingClaim next = claim();
        assertThat(next.mailing().subject()).isEqualTo("Other");
        assertThat(next.mailing().counts().sent()).isOne();
        assertThat(next.cursor()).isNotEqualTo(MailingCursor.START);
        assertThat(mailings.reached(sending.id(), Set.of(mailbox(1)))).containsExactly(mailbox(1));
    }

    @Test
    void forgetsWhomItHasReachedOnceItIsSent() {
        Mailing sending = sending(FOOTBRIDGE);
        mailings.settle(claim(), settlement(new MailingCounts(1, 0, 0, 0, 0), recipient(1, null)));
        mailings.settle(claim(), complete(clock.instant()));

        Optional<Mailing> sent = mailings.find(sending.id());

        assertThat(sent.map(Mailing::state)).contains(MailingState.SENT);
        assertThat(sent.map(mailing -> mailing.counts().sent())).contains(1L);
        assertThat(mailings.reached(sending.id(), Set.of(mailbox(1)))).isEmpty();
        assertThat(mailings.claim(10, LEASE)).isEmpty();
    }
}
