package io.github.petitionkit.petition.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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

    private static StateHistory after(StateHistory history, PetitionAction action, PetitionState to, long seconds) {
        return history.after(
                new Transition(action, history.state(), to, CREATED.plusSeconds(seconds), Actor.SYSTEM, null));
    }
}
