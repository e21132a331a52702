package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.petitionkit.event.PetitionChange;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.petition.ClosingReport;
import io.github.petitionkit.petition.ContentLimits;
import io.github.petitionkit.petition.FrozenPetitionException;
import io.github.petitionkit.petition.IllegalPetitionActionException;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.NotOpenException;
import io.github.petitionkit.petition.NotPublishedException;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.petition.outcome.Outcome;
import io.github.petitionkit.petition.outcome.OutcomeStatus;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.policy.Term;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.threshold.Threshold;
import io.github.petitionkit.validation.Violation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PetitionLifeTest {
    private static final Policy A_WEEK = Policy.builder()
            .term(new Term(Period.ofDays(7), ZoneOffset.UTC))
            .confirmation(Confirmation.NOT_NEEDED)
            .build();
    private static final Reason ELECTION = new Reason("dissolution", "Parliament is dissolved.");

    private final Site site = new Site();
    private final Petitions petitions = site.petitions;

    private PetitionId draft() {
        return petitions.create(Site.FOOTBRIDGE, A_WEEK).orElseThrow().id();
    }

    private PetitionState state(PetitionId petition) {
        return petitions.find(petition).orElseThrow().life().state();
    }

    private PetitionId opened(Policy policy) {
        PetitionId id = petitions.create(Site.FOOTBRIDGE, policy).orElseThrow().id();
        petitions.open(id);
        return id;
    }

    @Test
    void hasOutcomesOnlyWhileItIsOpenOrClosed() {
        PetitionId id = petitions.create(Site.FOOTBRIDGE, A_WEEK).orElseThrow().id();
        Outcomes outcomes = petitions.outcomes();

        assertThatExceptionOfType(NotPublishedException.class)
                .isThrownBy(() -> outcomes.record(id, Outcome.RESPONSE, OutcomeStatus.GIVEN, "Yes"))
                .withMessageContaining("DRAFT");
        petitions.open(id);
        outcomes.record(id, Outcome.RESPONSE, OutcomeStatus.AWAITED, "");
        petitions.close(id, Actor.staff("7"));
        outcomes.record(id, Outcome.RESPONSE, OutcomeStatus.GIVEN, "Yes");
        petitions.moderation().hide(id, 0, Actor.staff("7"), ELECTION);
        assertThatExceptionOfType(NotPublishedException.class)
                .isThrownBy(() -> outcomes.record(id, Outcome.RESPONSE, OutcomeStatus.DECLINED, "No"));
        assertThatExceptionOfType(NotPublishedException.class)
                .isThrownBy(() -> outcomes.correct(id, Outcome.RESPONSE, OutcomeStatus.GIVEN, "No", null));
        assertThat(petitions.find(id).orElseThrow().outcome(Outcome.RESPONSE))
                .hasValueSatisfying(kept -> assertThat(kept.text()).isEqualTo("Yes"));
    }

    @Test
    void hasOutcomesWithADayOfTheirOwnThatAreMendedWithoutMoving() {
        PetitionId id = opened(A_WEEK);
        Outcomes outcomes = petitions.outcomes();
        Instant recorded = site.clock.instant();
        LocalDate june = LocalDate.of(2026, 6, 1);

        outcomes.record(id, Outcome.DEBATE, OutcomeStatus.SCHEDULED, "", june);
        site.clock.move(Duration.ofDays(3));
        outcomes.correct(id, Outcome.DEBATE, OutcomeStatus.SCHEDULED, "In the small hall", june.minusDays(1));

        assertThat(petitions.find(id).orElseThrow().outcome(Outcome.DEBATE))
                .contains(new Outcome(
                        Outcome.DEBATE, OutcomeStatus.SCHEDULED, recorded, "In the small hall", june.minusDays(1)));
        outcomes.retract(id, Outcome.DEBATE);
        assertThat(petitions.find(id).orElseThrow().outcomes()).isEmpty();
        assertThat(site.events(PetitionEvent.PetitionChanged.class))
                .extracting(PetitionEvent.PetitionChanged::change)
                .containsExactly(PetitionChange.OUTCOME_CORRECTED, PetitionChange.OUTCOME_RETRACTED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> outcomes.correct(id, Outcome.DEBATE, OutcomeStatus.GIVEN, "", null))
                .withMessageContaining("record one");
    }

    @Test
    void isOpenToAFixedDayWhateverPausesThereWere() {
        PetitionId id = opened(
                Policy.openUntil(LocalDate.of(2026, 3, 10), ZoneOffset.UTC).build());
        petitions.moderation().pause(id);
        site.clock.move(Duration.ofDays(2));
        petitions.moderation().resume(id);

        Petition petition = petitions.find(id).orElseThrow();
        Instant deadline = Instant.parse("2026-03-11T00:00:00Z");
        assertThat(petition.deadline(site.clock.instant())).contains(deadline);
        assertThat(petition.stateAt(deadline.minusNanos(1))).isEqualTo(PetitionState.OPEN);
        assertThat(petition.stateAt(deadline)).isEqualTo(PetitionState.CLOSED);
    }

    @Test
    void isExtendedByDecisionWithAReasonInItsHistory() {
        PetitionId id = opened(A_WEEK);
        LocalDate lastDay = LocalDate.of(2026, 4, 30);

        Petition extended = petitions.moderation().extend(id, lastDay, Actor.staff("7"), ELECTION);

        assertThat(extended.deadline(site.clock.instant())).contains(Instant.parse("2026-05-01T00:00:00Z"));
        assertThat(extended.life().lastTransition())
                .hasValueSatisfying(last -> assertThat(last.action()).isEqualTo(PetitionAction.EXTEND));
        assertThat(extended.life().openedAt()).contains(site.clock.instant());
        site.clock.move(Duration.ofDays(30));
        assertThat(site.sign(id, "Ada Example", "ada@example.org")).isInstanceOf(SigningResult.Confirmed.class);

        LocalDate yesterday = LocalDate.of(2026, 4, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> petitions.moderation().extend(id, yesterday, Actor.staff("7"), ELECTION))
                .withMessageContaining("close the petition");
        site.clock.move(Duration.ofDays(30));
        assertThatExceptionOfType(IllegalPetitionActionException.class)
                .isThrownBy(
                        () -> petitions.moderation().extend(id, LocalDate.of(2027, 1, 1), Actor.staff("7"), ELECTION))
                .withMessageContaining("CLOSED");
    }

    @Test
    void tellsWhatChangesBesideItsState() {
        PetitionId id = petitions.create(Site.FOOTBRIDGE, A_WEEK).orElseThrow().id();
        petitions.revise(
                id,
                Site.FOOTBRIDGE.toBuilder().title("Repair the river footbridge").build(),
                A_WEEK);
        petitions.open(id);
        petitions.moderation().pause(id);
        petitions.moderation().pause(id);
        petitions.moderation().resume(id);
        petitions.privacy().orderLegalHold(id, Actor.staff("7"), ELECTION);
        petitions.privacy().liftLegalHold(id);

        assertThat(site.events(PetitionEvent.PetitionChanged.class))
                .extracting(PetitionEvent.PetitionChanged::change)
                .containsExactly(
                        PetitionChange.REVISED,
                        PetitionChange.PAUSED,
                        PetitionChange.RESUMED,
                        PetitionChange.LEGAL_HOLD_ORDERED,
                        PetitionChange.LEGAL_HOLD_LIFTED);
    }

    @Test
    void beginsAsADraftThatTellsItsCreation() {
        Petition created = petitions.create(Site.FOOTBRIDGE, A_WEEK).orElseThrow();

        assertThat(created.life().state()).isEqualTo(PetitionState.DRAFT);
        assertThat(petitions.find(created.id())).contains(created);
        assertThat(site.events(PetitionEvent.PetitionCreated.class)).hasSize(1);
    }

    @Test
    void isNotBegunWithFaultyWords() {
        CreationResult result = petitions.create(
                Site.FOOTBRIDGE.toBuilder()
                        .title("x".repeat(81))
                        .creator(" ")
                        .tag("two words")
                        .build(),
                A_WEEK);

        assertThat(result)
                .isInstanceOfSatisfying(
                        CreationResult.Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Violation::path)
                                .containsExactly("title", "creator", "tags"));
        assertThatIllegalArgumentException().isThrownBy(result::orElseThrow).withMessageContaining("title");
        try (Stream<PetitionId> all = petitions.reader().petitions()) {
            assertThat(all).isEmpty();
        }
    }

    @Test
    void takesAHostsOwnLimits() {
        Site terse = new Site(builder -> builder.contentLimits(new ContentLimits(10, 0, 0)));

        assertThat(terse.petitions.create(Site.FOOTBRIDGE, A_WEEK))
                .isInstanceOfSatisfying(
                        CreationResult.Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Violation::path)
                                .containsExactly("title", "summary"));
    }

    @Test
    void takesItsIdFromTheHost() {
        UUID id = new UUID(1, 2);
        Site site = new Site(builder -> builder.ids(() -> id));

        assertThat(site.petitions.create(Site.FOOTBRIDGE, A_WEEK).orElseThrow().id())
                .isEqualTo(new PetitionId(id));
    }

    @Test
    void canBeReworded() {
        PetitionId petition = draft();

        Petition revised = petitions
                .revise(
                        petition,
                        Site.FOOTBRIDGE.toBuilder()
                                .title("Repair both footbridges")
                                .build(),
                        A_WEEK)
                .orElseThrow();

        assertThat(revised.content().title()).isEqualTo("Repair both footbridges");
        assertThat(petitions.find(petition)).contains(revised);
    }

    @Test
    void keepsItsWordsWhenTheNewOnesAreFaulty() {
        PetitionId petition = draft();

        assertThat(petitions.revise(
                        petition, Site.FOOTBRIDGE.toBuilder().title("").build(), A_WEEK))
                .isInstanceOf(CreationResult.Invalid.class);
        assertThat(petitions.find(petition).orElseThrow().content()).isEqualTo(Site.FOOTBRIDGE);
    }

    @Test
    void isFrozenOncePublished() {
        PetitionId petition = site.open(A_WEEK);

        assertThatExceptionOfType(FrozenPetitionException.class)
                .isThrownBy(() -> petitions.revise(petition, Site.FOOTBRIDGE, A_WEEK));
    }

    @Test
    void tellsEveryMove() {
        PetitionId petition = draft();

        Petition open = petitions.open(petition);
        Petition stopped = petitions.moderation().act(petition, PetitionAction.CLOSE, Actor.staff("7"), ELECTION);

        assertThat(open.life().state()).isEqualTo(PetitionState.OPEN);
        assertThat(stopped.life().state()).isEqualTo(PetitionState.CLOSED);
        assertThat(site.events(PetitionEvent.PetitionStateChanged.class))
                .extracting(PetitionEvent.PetitionStateChanged::action, PetitionEvent.PetitionStateChanged::to)
                .containsExactly(
                        tuple(PetitionAction.OPEN, PetitionState.OPEN),
                        tuple(PetitionAction.CLOSE, PetitionState.CLOSED));
    }

    @Test
    void isLeftAloneByWhatIsNotAllowed() {
        PetitionId petition = draft();

        assertThatExceptionOfType(IllegalPetitionActionException.class)
                .isThrownBy(() -> petitions.moderation().act(petition, PetitionAction.REPUBLISH, Actor.staff("7")))
                .satisfies(refused -> {
                    assertThat(refused.state()).isEqualTo(PetitionState.DRAFT);
                    assertThat(refused.action()).isEqualTo(PetitionAction.REPUBLISH);
                    assertThat(refused).hasMessageContaining("DRAFT").hasMessageContaining("REPUBLISH");
                });
        assertThat(state(petition)).isEqualTo(PetitionState.DRAFT);
        assertThat(site.events(PetitionEvent.PetitionStateChanged.class)).isEmpty();
    }

    @Test
    void tellsTheProgressOfManyPetitionsInTheOrderAskedFor() {
        PetitionId first = site.open(A_WEEK);
        PetitionId second = site.open(A_WEEK);
        site.sign(first, "Ada Example", "ada@example.org");

        assertThat(petitions.reader().progress(List.of(second, new PetitionId(new UUID(9, 9)), first)))
                .containsExactly(petitions.progress(second), petitions.progress(first));
    }

    @Test
    void movesItsDeadlineWithAPause() {
        PetitionId petition = site.open(A_WEEK);
        Instant deadline = petitions.progress(petition).deadline().orElseThrow();

        Petition paused = petitions.moderation().pause(petition);
        site.clock.move(Duration.ofDays(2));
        Petition resumed = petitions.moderation().resume(petition);

        assertThat(paused.life().isPaused()).isTrue();
        assertThat(resumed.life().isPaused()).isFalse();
        assertThat(petitions.progress(petition).deadline()).contains(deadline.plus(Duration.ofDays(2)));
    }

    @Test
    void neitherPausesNorResumesUnlessOpen() {
        PetitionId petition = draft();

        assertThatExceptionOfType(NotOpenException.class)
                .isThrownBy(() -> petitions.moderation().pause(petition));
        assertThatExceptionOfType(NotOpenException.class)
                .isThrownBy(() -> petitions.moderation().resume(petition));
    }

    @Test
    void carriesDatedUpdates() {
        PetitionId petition = site.open(A_WEEK);

        Petition updated = petitions.updates().post(petition, "A first answer", "The council will look at it.");

        assertThat(updated.updates()).singleElement().satisfies(update -> {
            assertThat(update.title()).isEqualTo("A first answer");
            assertThat(update.at()).isEqualTo(site.clock.instant());
        });
        assertThat(site.events(PetitionEvent.UpdatePosted.class))
                .extracting(PetitionEvent::petition)
                .containsExactly(petition);
    }

    @Test
    void keepsOutcomesBesideItsState() {
        PetitionId petition = site.open(A_WEEK);

        Petition answered =
                petitions.outcomes().record(petition, Outcome.RESPONSE, OutcomeStatus.GIVEN, "We shall repair it.");

        assertThat(answered.outcome(Outcome.RESPONSE).map(Outcome::text)).contains("We shall repair it.");
        assertThat(answered.life().state()).isEqualTo(PetitionState.OPEN);
        assertThat(site.events(PetitionEvent.OutcomeRecorded.class))
                .extracting(PetitionEvent.OutcomeRecorded::track)
                .containsExactly(Outcome.RESPONSE);
    }

    @Nested
    class WhenItsDeadlineHasPassed {
        private final PetitionId due = site.open(A_WEEK);

        @Test
        void isClosedOnRecordByOneCallAndOnce() {
            PetitionId open = site.open(Policy.builder().build());
            Instant deadline = petitions.progress(due).deadline().orElseThrow();
            site.clock.move(Duration.ofDays(30));

            assertThat(petitions.maintenance().closeDue()).containsExactly(due);
            assertThat(petitions.maintenance().closeDue()).isEmpty();

            assertThat(state(open)).isEqualTo(PetitionState.OPEN);
            assertThat(petitions.find(due).orElseThrow().closedAt(site.clock.instant()))
                    .as("by the deadline, not by when the job ran")
                    .contains(deadline);
            assertThat(site.events(PetitionEvent.PetitionStateChanged.class))
                    .last()
                    .extracting(PetitionEvent.PetitionStateChanged::petition)
                    .isEqualTo(due);
        }

        @Test
        void isNotClosedAMomentBefore() {
            site.clock.moveTo(petitions
                    .progress(due)
                    .deadline()
                    .orElseThrow()
                    .minusNanos(1)
                    .toString());

            assertThat(petitions.maintenance().closeDue()).isEmpty();
            assertThat(petitions.progress(due).state()).isEqualTo(PetitionState.OPEN);
        }

        @Test
        void showsAsClosedWhetherOrNotAnybodyCalled() {
            site.clock.move(Duration.ofDays(30));

            assertThat(state(due)).isEqualTo(PetitionState.OPEN);
            assertThat(petitions.progress(due).state()).isEqualTo(PetitionState.CLOSED);
        }
    }

    @Test
    void endsTogetherWithOthersAtOneInstant() {
        PetitionId open = site.open(A_WEEK);
        PetitionId unpublished = draft();
        PetitionId ended = site.open(A_WEEK);
        petitions.close(ended, Actor.SYSTEM);
        Instant dissolution = site.clock.move(Duration.ofHours(5)).instant();

        ClosingReport closings =
                petitions.maintenance().closeAll(List.of(open, unpublished, ended), Actor.staff("7"), ELECTION);

        assertThat(closings)
                .isEqualTo(new ClosingReport(List.of(open), List.of(unpublished), List.of(ended), List.of()));
        assertThat(petitions.find(open).orElseThrow().closedAt(site.clock.instant()))
                .contains(dissolution);
        assertThat(state(unpublished)).isEqualTo(PetitionState.STOPPED);
        assertThat(state(ended)).isEqualTo(PetitionState.CLOSED);
        assertThat(site.events(PetitionEvent.PetitionStateChanged.class))
                .extracting(PetitionEvent.PetitionStateChanged::petition, PetitionEvent.PetitionStateChanged::action)
                .contains(tuple(open, PetitionAction.CLOSE), tuple(unpublished, PetitionAction.STOP));
    }

    @ParameterizedTest
    @EnumSource(
            value = PetitionAction.class,
            names = {"HIDE", "REJECT"})
    void isClosedAsBeforeOnceItComesBackAfterAnEarlyEndWithOthers(PetitionAction away) {
        PetitionId first = site.open(A_WEEK);
        PetitionId second = site.open(A_WEEK);
        petitions.maintenance().closeAll(List.of(first, second), Actor.staff("7"), ELECTION);
        Instant closed = petitions
                .find(first)
                .orElseThrow()
                .closedAt(site.clock.instant())
                .orElseThrow();
        site.clock.move(Duration.ofHours(1));

        petitions.moderation().act(first, away, Actor.staff("7"), ELECTION);
        petitions.moderation().act(first, PetitionAction.REPUBLISH, Actor.staff("7"));

        assertThat(state(first)).isEqualTo(PetitionState.CLOSED);
        assertThat(petitions.find(first).orElseThrow().closedAt(site.clock.instant()))
                .contains(closed);
        assertThat(site.sign(first, "Ada Example", "ada@example.org")).isInstanceOf(SigningResult.NotEligible.class);
        assertThat(site.counted(first)).isZero();
    }

    @Test
    void showsItsCountsAtAnyPastInstant() {
        PetitionId petition = site.open(A_WEEK);
        site.sign(petition, "Ada Example", "ada@example.org");
        Instant afterOne = site.clock.instant();
        site.clock.move(Duration.ofHours(1));
        site.sign(petition, "Bob Example", "bob@example.org");

        assertThat(petitions.reader().tallyAt(petition, afterOne.minusNanos(1)).counted())
                .isZero();
        assertThat(petitions.reader().tallyAt(petition, afterOne).counted()).isOne();
        assertThat(petitions.reader().tallyAt(petition, site.clock.instant()).counted())
                .isEqualTo(2);
    }

    @Test
    void showsItsGoalAndWhatItsThresholdsMiss() {
        PetitionId petition = site.open(Policy.builder()
                .confirmation(Confirmation.NOT_NEEDED)
                .threshold(Threshold.at("response", 2))
                .build());
        site.sign(petition, "Ada Example", "ada@example.org");

        Progress progress = petitions.progress(petition);

        assertThat(progress.goal()).isEqualTo(100);
        assertThat(progress.deadline()).isEmpty();
        assertThat(progress.thresholds()).singleElement().satisfies(threshold -> {
            assertThat(threshold.reachedAt()).isEqualTo(Optional.empty());
            assertThat(threshold.finding().reached()).isFalse();
        });
        site.sign(petition, "Bob Example", "bob@example.org");
        assertThat(petitions.progress(petition).thresholds())
                .singleElement()
                .satisfies(threshold -> assertThat(threshold.reachedAt()).contains(site.clock.instant()));
    }

    @ParameterizedTest
    @MethodSource
    void isNamedWhereItDoesNotExist(Consumer<Petitions> call) {
        assertThatThrownBy(() -> call.accept(petitions))
                .isInstanceOfSatisfying(
                        NoSuchPetitionException.class,
                        missing -> assertThat(missing.petition()).isEqualTo(UNKNOWN))
                .hasMessageContaining(UNKNOWN.toString());
    }

    private static final PetitionId UNKNOWN = new PetitionId(new UUID(7, 7));

    static Stream<Consumer<Petitions>> isNamedWhereItDoesNotExist() {
        SignatureId signature = new SignatureId(new UUID(8, 8));
        return Stream.of(
                petitions -> petitions.open(UNKNOWN),
                petitions -> petitions.revise(UNKNOWN, Site.FOOTBRIDGE, A_WEEK),
                petitions -> petitions.moderation().pause(UNKNOWN),
                petitions -> petitions.updates().post(UNKNOWN, "a", "b"),
                petitions -> petitions.outcomes().record(UNKNOWN, "response", OutcomeStatus.GIVEN, ""),
                petitions -> petitions.maintenance().closeAll(List.of(UNKNOWN), Actor.SYSTEM, ELECTION),
                petitions -> petitions.sign(UNKNOWN, SignatureRequest.of("Ada", "a@example.org", "GB")),
                petitions -> petitions.withdraw(UNKNOWN, signature),
                petitions -> petitions.moderation().hold(UNKNOWN, signature, Reason.of("x"), Actor.SYSTEM),
                petitions -> petitions.progress(UNKNOWN),
                petitions -> petitions.reader().tallyAt(UNKNOWN, Instant.EPOCH));
    }

    @Test
    void isFoundOnlyWhereItExists() {
        assertThat(petitions.find(UNKNOWN)).isEmpty();
        assertThat(petitions.reader().signature(draft(), new SignatureId(new UUID(8, 8))))
                .isEmpty();
    }
}
