package io.github.petitionkit.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.LegalHold;
import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.lifecycle.PlannedClosing;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.petition.outcome.Outcome;
import io.github.petitionkit.petition.outcome.OutcomeStatus;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.policy.Retention;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PetitionDatesTest {
    private static final Instant OPENED = Instant.parse("2026-03-03T09:00:00Z");
    private static final Instant DEADLINE = Instant.parse("2026-06-04T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-04-01T09:00:00Z");
    private static final Duration GRACE = Duration.ofHours(24);
    private static final Reason REASON = Reason.of("duplicate");
    private static final Actor STAFF = Actor.staff("7");

    private static final Petition THREE_MONTHS =
            opened(Policy.openFor(Period.ofMonths(3), ZoneOffset.UTC).build());
    private static final Petition FOR_EVER = opened(Policy.builder().build());

    private static Petition draft(Policy policy) {
        Content content = Content.titled("Repair the footbridge")
                .creator("Friends")
                .addressee("Council")
                .build();
        return Petition.draft(new PetitionId(new UUID(0, 1)), content, policy, OPENED.minusSeconds(60));
    }

    private static Petition opened(Policy policy) {
        return draft(policy).after(PetitionAction.OPEN, Actor.CREATOR, null, OPENED);
    }

    private static PlannedClosing closing(Instant at) {
        return new PlannedClosing(at, STAFF, REASON);
    }

    private static Petition ended(PetitionAction action) {
        return THREE_MONTHS.after(action, STAFF, REASON, NOW);
    }

    @Nested
    class Confirmations {
        @Test
        void areAcceptedUntilTheGraceAfterTheDeadlineIsOver() {
            Instant end = DEADLINE.plus(GRACE);

            assertThat(THREE_MONTHS.acceptsConfirmation(NOW)).isTrue();
            assertThat(THREE_MONTHS.acceptsConfirmation(DEADLINE)).isTrue();
            assertThat(THREE_MONTHS.acceptsConfirmation(end.minusNanos(1))).isTrue();
            assertThat(THREE_MONTHS.acceptsConfirmation(end)).isFalse();
        }

        @Test
        void areAcceptedBeforePublication() {
            Petition draft = draft(Policy.builder().moderated().build());

            assertThat(draft.acceptsConfirmation(NOW)).isTrue();
            assertThat(draft.after(PetitionAction.SUBMIT, Actor.CREATOR, null, NOW)
                            .acceptsConfirmation(NOW))
                    .isTrue();
        }

        @ParameterizedTest
        @EnumSource(
                value = PetitionAction.class,
                names = {"HIDE", "REJECT", "WITHDRAW"})
        void areNotAcceptedOnceThePetitionIsTakenAway(PetitionAction away) {
            assertThat(ended(away).acceptsConfirmation(NOW)).isFalse();
        }
    }

    @Nested
    class APlannedClosing {
        @Test
        void endsAPetitionWithoutATerm() {
            Petition planned = FOR_EVER.withPlannedClosing(closing(DEADLINE), NOW);

            assertThat(FOR_EVER.deadline(NOW)).isEmpty();
            assertThat(planned.deadline(NOW)).contains(DEADLINE);
            assertThat(planned.stateAt(DEADLINE.minusNanos(1))).isEqualTo(PetitionState.OPEN);
            assertThat(planned.stateAt(DEADLINE)).isEqualTo(PetitionState.CLOSED);
        }

        @Test
        void countsOnlyIfItComesBeforeTheTermEnds() {
            Instant earlier = DEADLINE.minusNanos(1);

            assertThat(THREE_MONTHS.withPlannedClosing(closing(earlier), NOW).deadline(NOW))
                    .contains(earlier);
            assertThat(THREE_MONTHS.withPlannedClosing(closing(DEADLINE), NOW).deadline(NOW))
                    .contains(DEADLINE);
            assertThat(THREE_MONTHS
                            .withPlannedClosing(closing(DEADLINE.plusNanos(1)), NOW)
                            .deadline(NOW))
                    .contains(DEADLINE);
        }

        @Test
        void liesInTheFuture() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> THREE_MONTHS.withPlannedClosing(closing(NOW), NOW))
                    .withMessageContaining("has passed");
            assertThat(THREE_MONTHS
                            .withPlannedClosing(closing(NOW.plusNanos(1)), NOW)
                            .deadline(NOW))
                    .contains(NOW.plusNanos(1));
        }

        @Test
        void isNotForAPetitionThatHasEnded() {
            assertThatExceptionOfType(IllegalPetitionActionException.class)
                    .isThrownBy(() -> THREE_MONTHS.withPlannedClosing(closing(DEADLINE.plusSeconds(1)), DEADLINE))
                    .withMessageContaining("it has ended");
        }

        @Test
        void canBeCancelledUntilItComes() {
            Petition planned = FOR_EVER.withPlannedClosing(closing(DEADLINE), NOW);

            assertThat(planned.withoutPlannedClosing(DEADLINE.minusNanos(1))).isEqualTo(FOR_EVER);
            assertThat(planned.withoutPlannedClosing(DEADLINE)).isSameAs(planned);
            assertThat(FOR_EVER.withoutPlannedClosing(NOW)).isSameAs(FOR_EVER);
        }

        @Test
        void closesAPetitionThatWouldOpenAfterIt() {
            Petition draft = draft(Policy.builder().build());
            Petition planned = draft.withPlannedClosing(closing(DEADLINE), NOW);

            assertThat(planned.deadline(NOW)).isEmpty();
            assertThat(opens(planned, DEADLINE.minusNanos(1))).isEqualTo(PetitionState.OPEN);
            assertThat(opens(planned, DEADLINE)).isEqualTo(PetitionState.CLOSED);
            assertThat(opens(draft, DEADLINE)).isEqualTo(PetitionState.OPEN);
        }

        private PetitionState opens(Petition draft, Instant at) {
            return draft.after(PetitionAction.OPEN, Actor.CREATOR, null, at)
                    .life()
                    .state();
        }
    }

    @Nested
    class AnExtension {
        private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

        @Test
        void movesTheLastDayAndStaysInTheHistory() {
            Petition longer = THREE_MONTHS.extended(LocalDate.of(2026, 12, 31), STAFF, REASON, NOW);

            assertThat(longer.deadline(NOW)).contains(Instant.parse("2027-01-01T00:00:00Z"));
            assertThat(longer.life().lastTransition()).hasValueSatisfying(last -> {
                assertThat(last.action()).isEqualTo(PetitionAction.EXTEND);
                assertThat(last.to()).isEqualTo(PetitionState.OPEN);
                assertThat(last.by()).isEqualTo(STAFF);
                assertThat(last.reason()).isEqualTo(REASON);
                assertThat(last.at()).isEqualTo(NOW);
            });
        }

        @Test
        void endsTodayAtTheEarliest() {
            assertThat(THREE_MONTHS.extended(TODAY, STAFF, REASON, NOW).deadline(NOW))
                    .contains(Instant.parse("2026-04-02T00:00:00Z"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> THREE_MONTHS.extended(TODAY.minusDays(1), STAFF, REASON, NOW))
                    .withMessageContaining("has passed");
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> THREE_MONTHS.extended(TODAY, STAFF, REASON, Instant.parse("2026-04-02T00:00:00Z")));
        }

        @Test
        void countsDaysInTheZoneOfTheTermOrInUtc() {
            Petition inLondon = opened(Policy.openFor(Period.ofMonths(3), ZoneId.of("Europe/London"))
                    .build());

            assertThat(inLondon.extended(TODAY, STAFF, REASON, NOW).deadline(NOW))
                    .contains(Instant.parse("2026-04-01T23:00:00Z"));
            assertThat(FOR_EVER.extended(TODAY, STAFF, REASON, NOW).deadline(NOW))
                    .contains(Instant.parse("2026-04-02T00:00:00Z"));
        }

        @Test
        void doesNotPassAPlannedClosing() {
            Petition planned = FOR_EVER.withPlannedClosing(closing(Instant.parse("2026-05-01T00:00:00Z")), NOW);

            assertThat(planned.extended(LocalDate.of(2026, 4, 30), STAFF, REASON, NOW)
                            .deadline(NOW))
                    .contains(Instant.parse("2026-05-01T00:00:00Z"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> planned.extended(LocalDate.of(2026, 5, 1), STAFF, REASON, NOW))
                    .withMessageContaining("cancel that first");
        }

        @Test
        void isForAPetitionThatTakesSignatures() {
            assertThatExceptionOfType(IllegalPetitionActionException.class)
                    .isThrownBy(() -> THREE_MONTHS.extended(LocalDate.of(2026, 12, 31), STAFF, REASON, DEADLINE))
                    .withMessageContaining("it takes no signatures any more");
            assertThatExceptionOfType(IllegalPetitionActionException.class)
                    .isThrownBy(
                            () -> Petition.draft(THREE_MONTHS.id(), THREE_MONTHS.content(), THREE_MONTHS.policy(), NOW)
                                    .extended(LocalDate.of(2026, 12, 31), STAFF, REASON, NOW))
                    .withMessageContaining("it is not open yet");
        }
    }

    @Nested
    class TheEnd {
        @ParameterizedTest
        @EnumSource(
                value = PetitionAction.class,
                names = {"CLOSE", "HIDE", "REJECT", "WITHDRAW"})
        void isWhenSomebodyEndedIt(PetitionAction action) {
            assertThat(ended(action).endedAt(NOW.plusSeconds(60))).contains(NOW);
        }

        @Test
        void isTheDeadlineOtherwise() {
            assertThat(THREE_MONTHS.endedAt(DEADLINE.minusNanos(1))).isEmpty();
            assertThat(THREE_MONTHS.closedAt(DEADLINE.minusNanos(1))).isEmpty();
            assertThat(THREE_MONTHS.endedAt(DEADLINE.plusSeconds(60))).contains(DEADLINE);
        }

        @Test
        void isTheDeadlineIfTheDecisionCameAtItOrLater() {
            Petition early = THREE_MONTHS.after(PetitionAction.CLOSE, STAFF, null, DEADLINE.minusNanos(1));
            Petition late = THREE_MONTHS.after(PetitionAction.CLOSE, STAFF, null, DEADLINE.plusNanos(1));

            assertThat(early.closedAt(DEADLINE)).contains(DEADLINE.minusNanos(1));
            assertThat(late.closedAt(DEADLINE.plusSeconds(1))).contains(DEADLINE);
        }

        @ParameterizedTest
        @EnumSource(
                value = PetitionAction.class,
                names = {"HIDE", "REJECT", "WITHDRAW"})
        void staysWhereItWasWhateverIsDecidedAfterwards(PetitionAction action) {
            assertThat(ended(PetitionAction.CLOSE)
                            .after(action, STAFF, REASON, NOW.plusSeconds(60))
                            .endedAt(DEADLINE))
                    .contains(NOW);
            assertThat(THREE_MONTHS
                            .after(action, STAFF, REASON, DEADLINE.minusNanos(1))
                            .endedAt(DEADLINE))
                    .contains(DEADLINE.minusNanos(1));
            assertThat(THREE_MONTHS.after(action, STAFF, REASON, DEADLINE).endedAt(DEADLINE))
                    .contains(DEADLINE);
            assertThat(THREE_MONTHS
                            .after(action, STAFF, REASON, DEADLINE.plusNanos(1))
                            .endedAt(DEADLINE.plusSeconds(1)))
                    .contains(DEADLINE);
        }

        @Test
        void isNotReachedByADraft() {
            assertThat(draft(Policy.builder().build()).endedAt(NOW)).isEmpty();
        }
    }

    @Nested
    class Retained {
        private final LegalHold hold = new LegalHold(NOW, STAFF, REASON);

        @Test
        void sixMonthsAfterTheEnd() {
            assertThat(THREE_MONTHS.keptUntil(NOW)).isEmpty();
            assertThat(THREE_MONTHS.keptUntil(DEADLINE)).contains(Instant.parse("2026-12-04T00:00:00Z"));
            assertThat(THREE_MONTHS.withLegalHold(hold).keptUntil(DEADLINE)).isEmpty();
        }

        @Test
        void afterTheOpeningAndAfterAnOutcomeIfThePolicySaysSo() {
            Petition opened = opened(Policy.openFor(Period.ofMonths(3), ZoneOffset.UTC)
                    .retention(Retention.afterOpening(Period.ofYears(1))
                            .orAfterOutcome(Outcome.RESPONSE, Period.ofDays(10)))
                    .build());

            assertThat(opened.keptUntil(NOW)).contains(Instant.parse("2027-03-03T09:00:00Z"));
            assertThat(opened.recorded(new Outcome(Outcome.RESPONSE, OutcomeStatus.GIVEN, NOW, ""), NOW)
                            .keptUntil(NOW))
                    .contains(Instant.parse("2026-04-11T09:00:00Z"));
            assertThat(opened.recorded(new Outcome(Outcome.DEBATE, OutcomeStatus.GIVEN, NOW, ""), NOW)
                            .keptUntil(NOW))
                    .contains(Instant.parse("2027-03-03T09:00:00Z"));
        }

        @Test
        void twoYearsWhileAPetitionNeverEnds() {
            assertThat(FOR_EVER.keptSince(NOW)).contains(Instant.parse("2024-04-01T09:00:00Z"));
            assertThat(FOR_EVER.withLegalHold(hold).keptSince(NOW)).isEmpty();
            assertThat(FOR_EVER.after(PetitionAction.CLOSE, STAFF, null, NOW).keptSince(NOW))
                    .isEmpty();
            assertThat(THREE_MONTHS.keptSince(NOW)).isEmpty();
        }
    }
}
