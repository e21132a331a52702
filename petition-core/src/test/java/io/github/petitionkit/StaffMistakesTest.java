package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.desk.CheckOutResult;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.IllegalPetitionActionException;
import io.github.petitionkit.petition.NotPublishedException;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionException;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.petition.outcome.Outcome;
import io.github.petitionkit.petition.outcome.OutcomeStatus;
import io.github.petitionkit.place.Redistricting;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.place.RegionTree;
import io.github.petitionkit.policy.ModerationMode;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.privacy.ConsentScope;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.ConfirmationResult;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.signature.result.VouchingResult;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What staff ask for by mistake, or two of them at once: it is refused with a way out, and nothing is lost. */
class StaffMistakesTest {
    private static final Actor SEVEN = Actor.staff("7");
    private static final Actor EIGHT = Actor.staff("8");
    private static final Reason REASON = Reason.of("asked");
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 10);
    private static final Region EAST = new Region("east");
    private static final Region WEST = new Region("west");

    private final Site site = new Site();
    private final Petitions petitions = site.petitions;

    private PetitionId open() {
        return site.open(Policy.openFor(Period.ofMonths(1), ZoneOffset.UTC).build());
    }

    private PetitionId inModeration() {
        Policy policy = Policy.openUntil(LAST_DAY, ZoneOffset.UTC)
                .moderation(ModerationMode.BEFORE_OPENING)
                .build();
        PetitionId id = petitions.create(Site.FOOTBRIDGE, policy).orElseThrow().id();
        petitions.submit(id);
        return id;
    }

    private Petition find(PetitionId id) {
        return petitions.find(id).orElseThrow();
    }

    @Test
    void aPetitionExtendedAfterItClosed() {
        PetitionId id = open();
        petitions.close(id, SEVEN);

        assertThatExceptionOfType(IllegalPetitionActionException.class)
                .isThrownBy(() -> petitions.moderation().extend(id, LocalDate.of(2027, 1, 1), SEVEN, REASON))
                .withMessageContaining("it takes no signatures any more");
        assertThat(find(id).life().state()).isEqualTo(PetitionState.CLOSED);
    }

    @ParameterizedTest
    @EnumSource(
            value = PetitionState.class,
            names = {"DRAFT", "IN_MODERATION", "REJECTED", "HIDDEN", "STOPPED", "WITHDRAWN"})
    void anOutcomeOfAPetitionThatIsNotPublished(PetitionState state) {
        PetitionId id = unpublished(state);

        for (Function<Outcomes, Petition> call : List.<Function<Outcomes, Petition>>of(
                outcomes -> outcomes.record(id, Outcome.of(Outcome.DEBATE, OutcomeStatus.GIVEN)),
                outcomes -> outcomes.record(id, Outcome.of(Outcome.DEBATE, OutcomeStatus.GIVEN), SEVEN),
                outcomes -> outcomes.retract(id, Outcome.RESPONSE),
                outcomes -> outcomes.retract(id, Outcome.DEBATE, SEVEN))) {
            assertThatExceptionOfType(NotPublishedException.class)
                    .isThrownBy(() -> call.apply(petitions.outcomes()))
                    .withMessageContaining("publish it first");
        }
        assertThat(find(id).life().state()).isEqualTo(state);
        assertThat(find(id).outcomes().keySet())
                .isEqualTo(
                        state == PetitionState.REJECTED || state == PetitionState.HIDDEN
                                ? Set.of(Outcome.RESPONSE)
                                : Set.of());
    }

    /** Gives a petition in a state; the rejected and the hidden one have a response from before. */
    private PetitionId unpublished(PetitionState state) {
        if (state == PetitionState.REJECTED || state == PetitionState.HIDDEN) {
            PetitionId id = open();
            petitions.outcomes().record(id, Outcome.of(Outcome.RESPONSE, OutcomeStatus.GIVEN));
            petitions
                    .moderation()
                    .act(
                            id,
                            state == PetitionState.HIDDEN ? PetitionAction.HIDE : PetitionAction.REJECT,
                            SEVEN,
                            REASON);
            return id;
        }
        PetitionId id = state == PetitionState.DRAFT
                ? petitions
                        .create(Site.FOOTBRIDGE, Policy.builder().build())
                        .orElseThrow()
                        .id()
                : inModeration();
        if (state == PetitionState.STOPPED) {
            petitions.moderation().act(id, PetitionAction.STOP, SEVEN, REASON);
        } else if (state == PetitionState.WITHDRAWN) {
            petitions.withdraw(id);
        }
        return id;
    }

    @Test
    void anOutcomeBeforeTheFirstSignatureOfAPublishedPetition() {
        Instant later = site.clock.instant().plus(Duration.ofDays(9));
        PetitionId id = site.open(Policy.builder().signingFrom(later).build());

        petitions.outcomes().record(id, Outcome.of(Outcome.RESPONSE, OutcomeStatus.GIVEN), SEVEN);

        assertThat(find(id).outcome(Outcome.RESPONSE)).isPresent();
        assertThat(petitions.outcomes().retract(id, Outcome.RESPONSE, SEVEN).outcomes())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-10T23:59:59.999Z, true", "2026-03-11T00:00:00Z, false"})
    void anApprovalAfterTheFixedLastDay(Instant at, boolean allowed) {
        PetitionId id = inModeration();
        site.clock.move(Duration.between(site.clock.instant(), at));

        assertThat(find(id).allowedActions(at).contains(PetitionAction.APPROVE)).isEqualTo(allowed);
        if (allowed) {
            assertThat(petitions.moderation().approve(id, 0, SEVEN).stateAt(at)).isEqualTo(PetitionState.OPEN);
            return;
        }
        assertThatExceptionOfType(IllegalPetitionActionException.class)
                .isThrownBy(() -> petitions.moderation().approve(id, 0, SEVEN))
                .withMessageContaining("move the last day first")
                .satisfies(refused -> assertThat(refused.allowed())
                        .contains(PetitionAction.REJECT)
                        .doesNotContain(PetitionAction.APPROVE));
        assertThat(find(id).life().state()).isEqualTo(PetitionState.IN_MODERATION);

        Petition moved = petitions.moderation().extend(id, LAST_DAY.plusDays(30), SEVEN, REASON);
        assertThat(moved.life().state()).isEqualTo(PetitionState.IN_MODERATION);
        assertThat(moved.life().inModerationSince()).contains(Instant.parse("2026-03-03T09:00:00Z"));
        assertThat(petitions.moderation().approve(id, 1, SEVEN).stateAt(at)).isEqualTo(PetitionState.OPEN);
        assertThat(petitions.progress(id).deadline()).contains(Instant.parse("2026-04-10T00:00:00Z"));
    }

    @Test
    void anApprovalAfterTheFixedLastDayOfAPetitionThatCameBack() {
        PetitionId id = inModeration();
        petitions.moderation().approve(id, 0, SEVEN);
        petitions.moderation().reject(id, 0, SEVEN, REASON);
        site.clock.move(Duration.ofDays(30));
        petitions.moderation().act(id, PetitionAction.RESTORE, SEVEN);

        assertThatExceptionOfType(IllegalPetitionActionException.class)
                .isThrownBy(() -> petitions.moderation().approve(id, 0, SEVEN));
        petitions.moderation().extend(id, LAST_DAY.plusDays(90), SEVEN, REASON);
        petitions.moderation().approve(id, 1, SEVEN);

        assertThat(site.sign(id, "Ada Example", "ada@example.org"))
                .isInstanceOf(SigningResult.ConfirmationNeeded.class);
    }

    @Test
    void theLastSponsorAfterTheFixedLastDay() {
        Policy policy =
                Policy.openUntil(LAST_DAY, ZoneOffset.UTC).sponsors(1, 3).build();
        PetitionId id = petitions.create(Site.FOOTBRIDGE, policy).orElseThrow().id();
        petitions.submit(id);
        site.clock.move(Duration.ofDays(8));
        SigningContext invited = SigningContext.builder()
                .invitation(petitions.links().sponsorInvitation(id, Duration.ofDays(60)))
                .build();
        SigningResult result = petitions.sign(id, SignatureRequest.of("Ada Example", "ada@example.org", "GB"), invited);
        SignatureId sponsor = ((SigningResult.ConfirmationNeeded) result).signature();

        assertThat(petitions.confirm(site.token(MailKind.CONFIRM, sponsor)))
                .isInstanceOf(ConfirmationResult.Counted.class);
        assertThat(find(id).life().state()).isEqualTo(PetitionState.COLLECTING_SPONSORS);
        assertThatExceptionOfType(IllegalPetitionActionException.class)
                .isThrownBy(() -> petitions.open(id))
                .withMessageContaining("move the last day first");

        petitions.moderation().extend(id, LAST_DAY.plusDays(30), SEVEN, REASON);
        assertThat(petitions.open(id).life().state()).isEqualTo(PetitionState.OPEN);
    }

    @Test
    void aRegionThatIsItsOwnParent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegionTree.of(Map.of(EAST, WEST, WEST, EAST)))
                .withMessageContaining("own parent");
    }

    @Test
    void aRedistrictingThatLeavesSignaturesWithoutARegion() {
        PetitionId id = open();
        SignatureRequest ada = SignatureRequest.builder()
                .name("Ada Example")
                .email("ada@example.org")
                .country("DE")
                .region("east")
                .build();
        SignatureId waiting = ((SigningResult.ConfirmationNeeded) petitions.sign(id, ada)).signature();
        Redistricting without = new Redistricting(LocalDate.of(2026, 3, 3), Map.of(WEST, Set.of(WEST)));

        assertThatIllegalArgumentException()
                .as("also of a signature that waits for its confirmation")
                .isThrownBy(() -> petitions.maintenance().redistrict(id, without))
                .withMessageContaining("east");
        petitions.confirm(site.token(MailKind.CONFIRM, waiting));
        assertThat(petitions.progress(id).tally().byRegion()).isEqualTo(Map.of(EAST, 1L));
    }

    @Test
    void twoModeratorsAtOnce() throws ExecutionException, InterruptedException {
        List<Actor> staff = List.of(SEVEN, EIGHT);
        for (int round = 0; round < 20; round++) {
            PetitionId id = inModeration();
            List<CheckOutResult> taken =
                    atOnce(staff, by -> petitions.moderation().desk().checkOut(id, by, Duration.ofMinutes(20)));
            assertThat(taken).hasAtLeastOneElementOfType(CheckOutResult.CheckedOut.class);
            assertThat(taken).hasAtLeastOneElementOfType(CheckOutResult.Taken.class);
            assertThat(taken.get(0).checkOut()).isEqualTo(taken.get(1).checkOut());

            petitions.moderation().desk().checkIn(id, taken.get(0).checkOut().by());
            List<Boolean> done = atOnce(staff, by -> {
                try {
                    petitions.moderation().reject(id, 0, by, REASON);
                    return true;
                } catch (PetitionException refused) {
                    return false;
                }
            });
            assertThat(done).containsExactlyInAnyOrder(true, false);
            assertThat(find(id).life().journal())
                    .extracting(each -> each.action())
                    .containsExactly(PetitionAction.SUBMIT, PetitionAction.REJECT);
        }
    }

    private static <R> List<R> atOnce(List<Actor> staff, Function<Actor, R> call)
            throws ExecutionException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(staff.size());
        try {
            List<Future<R>> calls = new ArrayList<>();
            staff.forEach(by -> calls.add(threads.submit(() -> call.apply(by))));
            List<R> results = new ArrayList<>();
            for (Future<R> one : calls) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void aConsentWithdrawnTwice() {
        PetitionId id = open();
        SignatureId ada = site.confirmed(id, "Ada Example", "ada@example.org");
        petitions.privacy().giveConsents(id, ada, List.of(new Consent("council", "updates", "Send me news.")));
        EmailAddress address = new EmailAddress("ada@example.org");

        assertThat(petitions.privacy().withdrawConsents(address, ConsentScope.ALL))
                .isOne();
        Instant withdrawn = site.clock.instant();
        site.clock.move(Duration.ofDays(1));
        assertThat(petitions.privacy().withdrawConsents(address, ConsentScope.ALL))
                .isZero();

        assertThat(petitions
                        .reader()
                        .signature(id, ada)
                        .orElseThrow()
                        .statement()
                        .consents())
                .extracting(given -> given.withdrawnAt())
                .containsExactly(withdrawn);
        assertThat(site.events(PetitionEvent.ConsentsChanged.class)).hasSize(2);
    }

    @Test
    void aVouchingForSomebodyWhoSignedMeanwhile() {
        PetitionId id = open();
        SignatureId first = site.pending(id, "Ada Example", "ada@example.org");
        SignatureId second = site.confirmed(id, "Ada Example", "ada@example.org");

        assertThat(petitions.moderation().vouch(id, first, REASON, SEVEN))
                .isEqualTo(new VouchingResult.SignedMeanwhile(second));
        assertThat(site.counted(id)).isEqualTo(1);
    }
}
