package io.github.petitionkit.petition.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.Components;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StateHistoryTest {
    private static final Instant CREATED = Instant.parse("2026-03-03T09:00:00Z");
    private static final StateHistory DRAFT = StateHistory.begun(CREATED);
    private static final StateHistory OPEN = after(DRAFT, PetitionAction.OPEN, PetitionState.OPEN, 1);
    private static final StateHistory CLOSED = after(OPEN, PetitionAction.CLOSE, PetitionState.CLOSED, 2);

    @Test
    void knowsItsLastTransition() {
        assertThat(DRAFT.lastTransition()).isEmpty();
        assertThat(CLOSED.lastTransition()).map(Transition::action).hasValue(PetitionAction.CLOSE);
    }

    @Test
    void countsAnExtensionAsNoChangeOfState() {
        assertThat(DRAFT.inStateSince()).isEqualTo(CREATED);
        assertThat(OPEN.inStateSince()).isEqualTo(CREATED.plusSeconds(1));
        assertThat(after(OPEN, PetitionAction.EXTEND, PetitionState.OPEN, 5).inStateSince())
                .isEqualTo(CREATED.plusSeconds(1));
    }

    @Test
    void remembersWhetherThePetitionWasClosedBeforeItWasHidden() {
        StateHistory hidden = after(CLOSED, PetitionAction.HIDE, PetitionState.HIDDEN, 3);

        assertThat(hidden.wasClosed()).isTrue();
        assertThat(after(hidden, PetitionAction.REJECT, PetitionState.REJECTED, 4)
                        .wasClosed())
                .isTrue();
        assertThat(after(OPEN, PetitionAction.HIDE, PetitionState.HIDDEN, 3).wasClosed())
                .isFalse();
        assertThat(after(DRAFT, PetitionAction.STOP, PetitionState.STOPPED, 3).wasClosed())
                .isFalse();
        assertThat(DRAFT.wasClosed()).isFalse();
    }

    @Test
    void itsLastTransitionLeadsToItsState() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StateHistory(CREATED, PetitionState.OPEN, CLOSED.journal(), List.of()))
                .withMessageContaining("leads to CLOSED, the state is OPEN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StateHistory(CREATED, PetitionState.OPEN, List.of(), List.of()))
                .withMessageContaining("leads to DRAFT");
    }

    @Test
    void opensAtItsFirstOpeningSinceItReturnedToModeration() {
        StateHistory republished = after(
                after(OPEN, PetitionAction.HIDE, PetitionState.HIDDEN, 3),
                PetitionAction.REPUBLISH,
                PetitionState.OPEN,
                4);
        StateHistory returned = after(republished, PetitionAction.RESTORE, PetitionState.IN_MODERATION, 5);
        StateHistory again = after(returned, PetitionAction.APPROVE, PetitionState.OPEN, 6);

        assertThat(DRAFT.openedAt()).isEmpty();
        assertThat(republished.openedAt()).contains(at(1));
        assertThat(returned.openedAt()).isEmpty();
        assertThat(again.openedAt()).contains(at(6));
    }

    @Test
    void isPublishedForEverOnceItWasOpen() {
        StateHistory submitted = after(DRAFT, PetitionAction.SUBMIT, PetitionState.IN_MODERATION, 1);

        assertThat(DRAFT.hasBeenPublished()).isFalse();
        assertThat(submitted.hasBeenPublished()).isFalse();
        assertThat(OPEN.hasBeenPublished()).isTrue();
        assertThat(after(OPEN, PetitionAction.RESTORE, PetitionState.IN_MODERATION, 2)
                        .hasBeenPublished())
                .isTrue();
    }

    @Test
    void closesWhenItWasLastClosedWhileOpen() {
        StateHistory hidden = after(CLOSED, PetitionAction.HIDE, PetitionState.HIDDEN, 3);
        StateHistory back = after(hidden, PetitionAction.REPUBLISH, PetitionState.CLOSED, 4);
        StateHistory opened = after(back, PetitionAction.REPUBLISH, PetitionState.OPEN, 5);

        assertThat(OPEN.closedByDecisionAt()).isEmpty();
        assertThat(CLOSED.closedByDecisionAt()).contains(at(2));
        assertThat(back.closedByDecisionAt()).contains(at(2));
        assertThat(after(opened, PetitionAction.CLOSE, PetitionState.CLOSED, 6).closedByDecisionAt())
                .contains(at(6));
        assertThat(after(
                                after(DRAFT, PetitionAction.SUBMIT, PetitionState.IN_MODERATION, 1),
                                PetitionAction.APPROVE,
                                PetitionState.CLOSED,
                                2)
                        .closedByDecisionAt())
                .contains(at(2));
    }

    @Test
    void hasEndedSinceItFirstEndedWhateverIsDecidedAfterwards() {
        StateHistory hidden = after(CLOSED, PetitionAction.HIDE, PetitionState.HIDDEN, 3);
        StateHistory rejected = after(hidden, PetitionAction.REJECT, PetitionState.REJECTED, 4);
        StateHistory opened = after(rejected, PetitionAction.REPUBLISH, PetitionState.OPEN, 5);

        assertThat(OPEN.endedSince()).isEmpty();
        assertThat(CLOSED.endedSince()).contains(at(2));
        assertThat(hidden.endedSince()).contains(at(2));
        assertThat(rejected.endedSince()).contains(at(2));
        assertThat(opened.endedSince()).isEmpty();
        assertThat(after(opened, PetitionAction.WITHDRAW, PetitionState.WITHDRAWN, 6)
                        .endedSince())
                .contains(at(6));
        assertThat(after(rejected, PetitionAction.RESTORE, PetitionState.IN_MODERATION, 5)
                        .endedSince())
                .isEmpty();
    }

    @Test
    void isWithItsModeratorsSinceItCameToThem() {
        StateHistory submitted = after(DRAFT, PetitionAction.SUBMIT, PetitionState.IN_MODERATION, 1);
        StateHistory flagged = after(submitted, PetitionAction.FLAG, PetitionState.FLAGGED, 2);
        StateHistory approved = after(flagged, PetitionAction.APPROVE, PetitionState.OPEN, 3);

        assertThat(DRAFT.inModerationSince()).isEmpty();
        assertThat(submitted.inModerationSince()).contains(at(1));
        assertThat(flagged.inModerationSince()).contains(at(1));
        assertThat(approved.inModerationSince()).isEmpty();
        assertThat(after(approved, PetitionAction.RESTORE, PetitionState.IN_MODERATION, 4)
                        .inModerationSince())
                .contains(at(4));
    }

    @Test
    void countsThePausesSinceItsOpening() {
        StateHistory paused = OPEN.paused(at(10)).resumed(at(15)).paused(at(20));

        assertThat(OPEN.pausedUntil(at(99))).isZero();
        assertThat(paused.isPaused()).isTrue();
        assertThat(paused.pausedUntil(at(22))).isEqualTo(Duration.ofSeconds(7));
        assertThat(paused.pausedUntil(at(19))).isEqualTo(Duration.ofSeconds(5));
        assertThat(paused.resumed(at(30)).pausedUntil(at(99))).isEqualTo(Duration.ofSeconds(15));
        assertThat(OPEN.paused(at(1)).pausedUntil(at(3))).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void forgetsThePausesOfAnEarlierOpening() {
        StateHistory again = after(
                after(OPEN.paused(at(10)).resumed(at(15)), PetitionAction.RESTORE, PetitionState.IN_MODERATION, 20),
                PetitionAction.APPROVE,
                PetitionState.OPEN,
                30);

        assertThat(again.pausedUntil(at(99))).isZero();
        assertThat(again.paused(at(40)).pausedUntil(at(41))).isEqualTo(Duration.ofSeconds(1));
        assertThat(again.pauses()).hasSize(1);
    }

    @Test
    void endsAPauseWithAnyStateButOpen() {
        StateHistory paused = OPEN.paused(at(10));

        assertThat(after(paused, PetitionAction.EXTEND, PetitionState.OPEN, 12).isPaused())
                .isTrue();
        StateHistory closed = after(paused, PetitionAction.CLOSE, PetitionState.CLOSED, 12);
        assertThat(closed.isPaused()).isFalse();
        assertThat(closed.pauses()).containsExactly(new Pause(at(10), at(12)));
        assertThat(CLOSED.pauses()).isEmpty();
    }

    @Test
    void keepsItsHistoryWhenItIsPaused() {
        assertThat(Components.changed(OPEN, OPEN.paused(at(10)))).containsExactly("pauses");
        assertThat(Components.changed(OPEN, OPEN.paused(at(10)).resumed(at(11))))
                .containsExactly("pauses");
    }

    private static Instant at(long seconds) {
        return CREATED.plusSeconds(seconds);
    }

    private static StateHistory after(StateHistory history, PetitionAction action, PetitionState to, long seconds) {
        return history.after(new Transition(action, history.state(), to, at(seconds), Actor.SYSTEM, null));
    }
}
