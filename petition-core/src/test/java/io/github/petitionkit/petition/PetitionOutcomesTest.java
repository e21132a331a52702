package io.github.petitionkit.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.petition.outcome.Outcome;
import io.github.petitionkit.petition.outcome.OutcomeStatus;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.threshold.Threshold;
import io.github.petitionkit.threshold.ThresholdState;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PetitionOutcomesTest {
    private static final Instant OPENED = Instant.parse("2026-03-03T09:00:00Z");
    private static final Instant FIRST = Instant.parse("2026-03-10T09:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-03-20T09:00:00Z");
    private static final Instant NOW = Instant.parse("2026-04-01T09:00:00Z");
    private static final Petition OPEN = Petition.draft(
                    new PetitionId(new UUID(0, 1)),
                    Content.titled("Repair the footbridge")
                            .creator("Friends")
                            .addressee("Council")
                            .build(),
                    Policy.builder()
                            .threshold(Threshold.at("hundred", 100).opening(Outcome.RESPONSE))
                            .threshold(Threshold.at("ten", 10).opening(Outcome.RESPONSE))
                            .threshold(Threshold.at("thousand", 1_000).opening(Outcome.DEBATE))
                            .build(),
                    OPENED)
            .after(PetitionAction.OPEN, Actor.CREATOR, null, OPENED);

    private static Outcome outcome(OutcomeStatus status) {
        return new Outcome(Outcome.RESPONSE, status, NOW, "");
    }

    private static Petition reachedTwice() {
        return OPEN.withThresholds(Map.of(
                "hundred", new ThresholdState("hundred", SECOND, SECOND),
                "ten", new ThresholdState("ten", FIRST, FIRST)));
    }

    @Test
    void hasOneOutcomeOnEachTrack() {
        Petition scheduled = OPEN.recorded(outcome(OutcomeStatus.SCHEDULED), NOW);

        Petition given = scheduled.recorded(outcome(OutcomeStatus.GIVEN), NOW);

        assertThat(given.outcome(Outcome.RESPONSE)).contains(outcome(OutcomeStatus.GIVEN));
        assertThat(given.outcome(Outcome.DEBATE)).isEmpty();
        assertThat(given.outcomes()).hasSize(1);
        assertThat(given.withoutOutcome(Outcome.RESPONSE)).isEqualTo(OPEN);
    }

    @ParameterizedTest
    @EnumSource(
            value = PetitionAction.class,
            names = {"HIDE", "REJECT", "WITHDRAW"})
    void takesNoOutcomeWhenItIsNotPublic(PetitionAction away) {
        Petition gone = OPEN.after(away, Actor.staff("7"), Reason.of("duplicate"), NOW);

        assertThatExceptionOfType(NotPublishedException.class)
                .isThrownBy(() -> gone.recorded(outcome(OutcomeStatus.GIVEN), NOW));
    }

    @Test
    void takesAnOutcomeAfterItHasClosed() {
        Petition closed = OPEN.after(PetitionAction.CLOSE, Actor.SYSTEM, null, NOW);

        assertThat(closed.recorded(outcome(OutcomeStatus.GIVEN), NOW).outcome(Outcome.RESPONSE))
                .contains(outcome(OutcomeStatus.GIVEN));
        assertThat(closed.life().state()).isEqualTo(PetitionState.CLOSED);
    }

    @Test
    void awaitsATakenBackOutcomeSinceTheFirstThresholdThatOpensItsTrack() {
        Petition retracted =
                reachedTwice().recorded(outcome(OutcomeStatus.GIVEN), NOW).withRetractedOutcome(Outcome.RESPONSE);

        assertThat(retracted.outcome(Outcome.RESPONSE))
                .contains(new Outcome(Outcome.RESPONSE, OutcomeStatus.AWAITED, FIRST, ""));
    }

    @Test
    void hasNoOutcomeOnceItIsTakenBackIfNoThresholdOpensItsTrack() {
        Petition falling = OPEN.withThresholds(Map.of("ten", new ThresholdState("ten", FIRST, null)))
                .recorded(outcome(OutcomeStatus.DECLINED), NOW);

        assertThat(falling.withRetractedOutcome(Outcome.RESPONSE).outcomes()).isEmpty();
    }

    @Test
    void takesBackNothingThatAThresholdAwaits() {
        Petition awaiting = reachedTwice().withOutcome(new Outcome(Outcome.RESPONSE, OutcomeStatus.AWAITED, FIRST, ""));

        assertThat(awaiting.withRetractedOutcome(Outcome.RESPONSE)).isSameAs(awaiting);
        assertThat(awaiting.withRetractedOutcome(Outcome.DEBATE)).isSameAs(awaiting);
    }

    @Test
    void knowsSinceWhenAThresholdIsReached() {
        Petition reached = OPEN.withThresholds(Map.of(
                "ten",
                new ThresholdState("ten", FIRST, SECOND),
                "hundred",
                new ThresholdState("hundred", FIRST, null)));

        assertThat(reached.reachedAt("ten")).contains(SECOND);
        assertThat(reached.reachedAt("hundred")).isEmpty();
        assertThat(reached.reachedAt("thousand")).isEmpty();
    }
}
