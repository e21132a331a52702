package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.desk.CaseFile;
import io.github.petitionkit.desk.OfflineTotal;
import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.Concealment;
import io.github.petitionkit.signature.IllegalSignatureTransitionException;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.request.PublicName;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.request.Source;
import io.github.petitionkit.signature.result.ConfirmationResult;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.signature.result.VouchingResult;
import io.github.petitionkit.store.jdbc.StoreUnderTest;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is shown, apart from what counts: concealed names, vouched signers, sources, totals of elsewhere. */
class ShownApartFromCountedTest {
    private static final Actor SEVEN = Actor.staff("7");
    private static final Reason INSULT = Reason.of("insult");
    private static final Reason SEEN = Reason.of("came-to-the-desk");

    private final MovableClock clock = new MovableClock("2026-03-03T09:00:00Z");
    private final Map<SignatureId, String> tokens = new HashMap<>();
    private final Petitions petitions = Petitions.builder(Keyring.random())
            .store(StoreUnderTest.empty(clock))
            .executor(Runnable::run)
            .mailer(mail -> tokens.put(mail.signature(), mail.token()))
            .build();
    private final PetitionId petition = open();

    @AfterEach
    void close() {
        petitions.close();
        StoreUnderTest.takeBack();
    }

    private PetitionId open() {
        Content content = Content.titled("Repair the footbridge")
                .creator("Ada")
                .addressee("Council")
                .build();
        Policy policy = Policy.openFor(Period.ofMonths(6), ZoneOffset.UTC).build();
        return petitions
                .open(petitions.create(content, policy).orElseThrow().id())
                .id();
    }

    private static SignatureRequest request(int number) {
        return SignatureRequest.builder()
                .name("Ada Example")
                .email("ada" + number + "@example.org")
                .country("GB")
                .reason("You know why.")
                .publicName(PublicName.FULL)
                .build();
    }

    private SignatureId pending(int number) {
        return ((SigningResult.ConfirmationNeeded) petitions.sign(petition, request(number))).signature();
    }

    private ConfirmationResult confirm(SignatureId signature) {
        return petitions.confirm(Objects.requireNonNull(tokens.get(signature)));
    }

    private long counted() {
        return petitions.progress(petition).tally().counted();
    }

    private Signature signature(SignatureId id) {
        return petitions.reader().signature(petition, id).orElseThrow();
    }

    @Test
    void concealsANameAndKeepsTheCount() {
        SignatureId id = pending(1);
        confirm(id);

        Signature concealed =
                petitions.moderation().conceal(petition, id, Set.of(Concealment.Part.NAME), INSULT, SEVEN);

        assertThat(concealed.statement().shownName()).isEqualTo(PublicName.ANONYMOUS);
        assertThat(concealed.statement().shownReason()).contains("You know why.");
        assertThat(concealed.state()).isEqualTo(SignatureState.CONFIRMED);
        assertThat(signature(id).statement().concealment())
                .isEqualTo(new Concealment(Set.of(Concealment.Part.NAME), INSULT, SEVEN, clock.instant()));
        assertThat(counted()).isEqualTo(1);
        try (Stream<HistoryEntry> history = petitions.reader().history(petition)) {
            assertThat(history.map(HistoryEntry::cause)).endsWith("concealed");
        }
        assertThat(petitions.maintenance().reconcile(petition).findings()).isEmpty();
    }

    @Test
    void revealsWhatTheSignerChoseToShow() {
        SignatureId id = pending(1);
        confirm(id);
        petitions
                .moderation()
                .conceal(petition, id, Set.of(Concealment.Part.NAME, Concealment.Part.REASON), INSULT, SEVEN);
        assertThat(signature(id).statement().shownReason()).isEmpty();

        petitions.moderation().reveal(petition, id, Reason.of("was-a-name"), SEVEN);

        assertThat(signature(id).statement().shownName()).isEqualTo(PublicName.FULL);
        assertThat(signature(id).statement().shownReason()).contains("You know why.");
        assertThat(counted()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> petitions.moderation().conceal(petition, id, Set.of(), INSULT, SEVEN));
    }

    @Test
    void countsASignerForWhomStaffVouch() {
        SignatureId id = pending(1);

        VouchingResult result = petitions.moderation().vouch(petition, id, SEEN, SEVEN);

        assertThat(result).isInstanceOf(VouchingResult.Vouched.class);
        assertThat(counted()).isEqualTo(1);
        assertThat(petitions.progress(petition).tally().byAssurance())
                .containsExactly(Map.entry(Assurance.VOUCHED, 1L));
        assertThat(confirm(id)).isInstanceOf(ConfirmationResult.AlreadyConfirmed.class);
        assertThat(petitions.moderation().vouch(petition, id, SEEN, SEVEN))
                .isEqualTo(new VouchingResult.SignedMeanwhile(id));
        assertThat(petitions.maintenance().reconcile(petition).findings()).isEmpty();
    }

    @Test
    void letsASignerForWhomStaffVouchConfirmByThemselves() {
        SignatureId id = pending(1);
        SignatureId other = pending(1);
        petitions.moderation().vouch(petition, id, SEEN, SEVEN);
        Instant countedSince = signature(id).countedAt().orElseThrow();
        clock.move(Duration.ofDays(1));

        ConfirmationResult result = confirm(id);

        assertThat(result).isEqualTo(new ConfirmationResult.AlreadyConfirmed(id));
        assertThat(confirm(id)).isEqualTo(result);
        assertThat(signature(id).assurance()).isEqualTo(Assurance.EMAIL);
        assertThat(signature(id).timestamps().confirmedAt()).isEqualTo(clock.instant());
        assertThat(signature(id).countedAt()).contains(countedSince);
        assertThat(signature(other).state()).isEqualTo(SignatureState.LAPSED);
        assertThat(counted()).isEqualTo(1);
        assertThat(petitions.progress(petition).tally().byAssurance()).containsExactly(Map.entry(Assurance.EMAIL, 1L));
        try (Stream<HistoryEntry> history = petitions.reader().history(petition)) {
            assertThat(history.map(HistoryEntry::cause)).containsOnlyOnce("confirmed");
        }
        assertThat(petitions.maintenance().reconcile(petition).findings()).isEmpty();
    }

    @Test
    void leavesAVouchingAsItIsWhereTheSignerConfirmsAfterTheGrace() {
        SignatureId id = pending(1);
        petitions.moderation().vouch(petition, id, SEEN, SEVEN);
        petitions.close(petition, SEVEN);
        clock.move(Duration.ofHours(24));

        assertThat(confirm(id)).isEqualTo(new ConfirmationResult.AlreadyConfirmed(id));

        assertThat(signature(id).assurance()).isEqualTo(Assurance.VOUCHED);
    }

    @Test
    void keepsAHeldSignatureOfAVouchedSignerWhoConfirms() {
        SignatureId id = pending(1);
        petitions.moderation().vouch(petition, id, SEEN, SEVEN);
        petitions.moderation().hold(petition, id, Reason.of("doubt"), SEVEN);

        assertThat(confirm(id)).isEqualTo(new ConfirmationResult.StillHeld(id));

        assertThat(signature(id).state()).isEqualTo(SignatureState.HELD);
        petitions.moderation().release(petition, id, Reason.of("looked-at"), SEVEN);
        assertThat(signature(id).assurance()).isEqualTo(Assurance.EMAIL);
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void saysThatASignerForWhomStaffVouchHasSignedMeanwhile() {
        SignatureId first = pending(1);
        SignatureId second = pending(1);
        confirm(second);

        assertThatThrownBy(() -> petitions
                        .moderation()
                        .vouch(petition, SignatureId.of("0d9c3b52-7a61-4b0e-8e8b-7f0f2a6f4c90"), SEEN, SEVEN))
                .hasMessageContaining("0d9c3b52");
        assertThat(List.of(signature(first).state(), signature(second).state()))
                .containsExactly(SignatureState.LAPSED, SignatureState.CONFIRMED);
        assertThat(petitions.moderation().vouch(petition, first, SEEN, SEVEN))
                .isEqualTo(new VouchingResult.SignedMeanwhile(second));
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void letsAConfirmationOfTheSameMailboxReplaceTheVouching() {
        SignatureId vouched = pending(1);
        SignatureId another = pending(1);
        petitions.moderation().vouch(petition, vouched, SEEN, SEVEN);
        assertThat(petitions.moderation().vouch(petition, another, SEEN, SEVEN))
                .isEqualTo(new VouchingResult.SignedMeanwhile(vouched));

        assertThat(confirm(another)).isInstanceOf(ConfirmationResult.Counted.class);

        assertThat(counted()).isEqualTo(1);
        assertThat(signature(vouched).state()).isEqualTo(SignatureState.LAPSED);
    }

    @Test
    void keepsAVouchingThroughAReview() {
        SignatureId id = pending(1);
        petitions.moderation().vouch(petition, id, SEEN, SEVEN);
        petitions.moderation().hold(petition, id, Reason.of("doubt"), SEVEN);
        assertThatThrownBy(() -> petitions.moderation().vouch(petition, id, SEEN, SEVEN))
                .isInstanceOf(IllegalSignatureTransitionException.class);

        petitions.moderation().release(petition, id, Reason.of("looked-at"), SEVEN);

        assertThat(signature(id).state()).isEqualTo(SignatureState.CONFIRMED);
    }

    @Test
    void vouchesUntilTheGraceAfterTheEndHasPassed() {
        SignatureId inTime = pending(1);
        SignatureId late = pending(2);
        clock.move(Duration.between(
                clock.instant(),
                petitions
                        .progress(petition)
                        .deadline()
                        .orElseThrow()
                        .plus(Duration.ofHours(24))
                        .minusMillis(1)));
        assertThat(petitions.moderation().vouch(petition, inTime, SEEN, SEVEN))
                .isInstanceOf(VouchingResult.Vouched.class);

        clock.move(Duration.ofMillis(1));

        assertThat(petitions.moderation().vouch(petition, late, SEEN, SEVEN))
                .isEqualTo(new VouchingResult.TooLate(late));
    }

    @Test
    void countsByWhereSignersCameFrom() {
        SigningContext mail =
                SigningContext.builder().source(Source.campaign("spring-mail")).build();
        SigningContext partner = SigningContext.builder()
                .source(new Source(null, "acme", "news.example.org"))
                .build();
        petitions.sign(petition, request(1), mail);
        petitions.sign(petition, request(2), mail);
        petitions.sign(petition, request(3), partner);
        petitions.sign(petition, request(4));
        petitions.sign(petition, request(5), partner);
        List.copyOf(tokens.keySet()).stream()
                .filter(id -> !Objects.requireNonNull(signature(id).signer().email())
                        .value()
                        .startsWith("ada5"))
                .forEach(this::confirm);

        assertThat(petitions.reader().sources(petition))
                .containsExactly(
                        Map.entry(Source.campaign("spring-mail"), 2L),
                        Map.entry(new Source(null, "acme", "news.example.org"), 1L),
                        Map.entry(new Source(" ", "", null), 1L));
    }

    @Test
    void countsBySourceAlikeWhateverHappensToASignature() {
        Source source = Source.campaign("spring-mail");
        SigningContext mail = SigningContext.builder().source(source).build();
        petitions.sign(petition, request(1), mail);
        assertThat(petitions.reader().sources(petition)).isEmpty();
        SignatureId id = tokens.keySet().iterator().next();
        confirm(id);
        assertThat(petitions.reader().sources(petition)).isEqualTo(Map.of(source, 1L));

        petitions.moderation().hold(petition, id, SEEN, SEVEN);
        assertThat(petitions.reader().sources(petition)).isEmpty();
        petitions.moderation().release(petition, id, SEEN, SEVEN);
        petitions.moderation().invalidate(petition, id, SEEN, SEVEN);
        assertThat(petitions.reader().sources(petition)).isEmpty();
        petitions.moderation().restore(petition, id, SEEN, SEVEN);
        petitions.privacy().erase(Objects.requireNonNull(signature(id).signer().email()));
        assertThat(petitions.reader().sources(petition)).isEqualTo(Map.of(source, counted()));
    }

    @Test
    void keepsTotalsOfElsewhereApart() {
        Desk desk = petitions.moderation().desk();
        desk.recordOffline(petition, 412, "clerk 17/2026", SEVEN);

        CaseFile file = desk.recordOffline(petition, 30, "clerk 18/2026", SEVEN);

        assertThat(file.offlineTotal()).isEqualTo(442);
        assertThat(counted()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.recordOffline(petition, 1, "clerk 17/2026", SEVEN))
                .withMessageContaining("counted already");
        for (String same : List.of("Clerk 17/2026", " CLERK\t17 / 2026", "clerk17/2026", "ｃｌｅｒｋ\u00a017/2026")) {
            assertThatIllegalArgumentException()
                    .as("letter case, spaces and widths make no other document")
                    .isThrownBy(() -> desk.recordOffline(petition, 1, same, SEVEN))
                    .withMessageContaining("counted already");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> desk.recordOffline(petition, 0, "clerk 19/2026", SEVEN));
        assertThatIllegalArgumentException().isThrownBy(() -> desk.recordOffline(petition, 1, " ", SEVEN));
        assertThatIllegalArgumentException()
                .as("totals that no sum can hold")
                .isThrownBy(() -> desk.recordOffline(petition, OfflineTotal.MAX_COUNT + 1, "clerk 19/2026", SEVEN));
        assertThat(desk.recordOffline(petition, OfflineTotal.MAX_COUNT, "clerk 19/2026", SEVEN)
                        .offlineTotal())
                .isEqualTo(OfflineTotal.MAX_COUNT + 442);
        desk.removeOffline(petition, "clerk 19/2026");
        assertThat(desk.removeOffline(petition, "Clerk  17/2026").offlineTotal())
                .isEqualTo(30);
        assertThat(desk.removeOffline(petition, "clerk 17/2026").offlineTotal()).isEqualTo(30);
    }

    @Test
    void showsSnippets() {
        SignatureId id = pending(1);
        SignatureId signature = pending(2);
        confirm(id);
        Desk desk = petitions.moderation().desk();

        petitions
                .moderation()
                .conceal(petition, id, Set.of(Concealment.Part.NAME), Reason.of("insult"), Actor.staff("7"));
        VouchingResult vouching =
                petitions.moderation().vouch(petition, signature, Reason.of("came-to-the-desk"), Actor.staff("7"));
        long elsewhere = desk.recordOffline(petition, 412, "clerk 17/2026", Actor.staff("7"))
                .offlineTotal();

        assertThat(vouching).isInstanceOf(VouchingResult.Vouched.class);
        assertThat(elsewhere).isEqualTo(412);
    }
}
