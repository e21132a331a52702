package io.github.petitionkit.petition.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.IllegalPetitionActionException;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Policy;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LifecycleTest {
    private static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");
    private static final Reason REASON = new Reason("duplicate", "See another petition.");
    private static final Content CONTENT = Content.titled("Repair the footbridge")
            .creator("Friends")
            .addressee("Council")
            .build();

    static Stream<Arguments> everyPair() {
        return Stream.of(PetitionState.values())
                .flatMap(state -> Stream.of(PetitionAction.values()).map(action -> Arguments.of(state, action)));
    }

    /** A published petition without sponsors or moderation, so that only the table decides. */
    private static Petition in(PetitionState state) {
        Policy policy = Policy.builder()
                .sponsors(state == PetitionState.DRAFT || state == PetitionState.COLLECTING_SPONSORS ? 1 : 0, 1)
                .moderated()
                .build();
        Petition draft = Petition.draft(new PetitionId(new UUID(0, 1)), CONTENT, policy, NOW);
        List<Transition> journal = state == PetitionState.DRAFT
                ? List.of()
                : List.of(new Transition(PetitionAction.OPEN, PetitionState.DRAFT, state, NOW, Actor.SYSTEM, null));
        return new Petition(
                draft.id(),
                CONTENT,
                policy,
                new StateHistory(NOW, state, journal, List.of()),
                0,
                Map.of(),
                Map.of(),
                List.of(),
                Set.of(),
                null,
                Set.of(),
                null,
                null,
                List.of(),
                null,
                Map.of(),
                0,
                null,
                List.of());
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void everyPairOfStateAndActionEitherLeadsSomewhereOrIsRefusedAndChangesNothing(
            PetitionState state, PetitionAction action) {
        Petition petition = in(state);

        if (petition.allowedActions().contains(action)) {
            assertThat(Lifecycle.target(state, action)).isPresent();
            assertThat(petition.after(action, Actor.SYSTEM, REASON, NOW).life().state())
                    .isEqualTo(Lifecycle.target(state, action).orElseThrow());
        } else {
            assertThatThrownBy(() -> petition.after(action, Actor.SYSTEM, REASON, NOW))
                    .isInstanceOfSatisfying(IllegalPetitionActionException.class, refused -> {
                        assertThat(refused.state()).isEqualTo(state);
                        assertThat(refused.action()).isEqualTo(action);
                        assertThat(refused.allowed()).isEqualTo(petition.allowedActions());
                        assertThat(refused).hasMessageContainingAll(state.name(), action.name(), "allowed");
                    });
            assertThat(petition.life().state()).isEqualTo(state);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DRAFT               | SEEK_SPONSORS, SUBMIT, OPEN, STOP, WITHDRAW
            COLLECTING_SPONSORS | SUBMIT, OPEN, REJECT, HIDE, STOP, WITHDRAW
            IN_MODERATION       | APPROVE, FLAG, SHELVE, REJECT, HIDE, STOP, WITHDRAW
            FLAGGED             | APPROVE, SHELVE, RESUME_MODERATION, REJECT, HIDE, STOP, WITHDRAW
            DORMANT             | APPROVE, FLAG, RESUME_MODERATION, REJECT, HIDE, STOP, WITHDRAW
            OPEN                | CLOSE, REJECT, HIDE, WITHDRAW
            CLOSED              | REJECT, HIDE, WITHDRAW, REPUBLISH
            REJECTED            | HIDE, RESTORE, REPUBLISH
            HIDDEN              | REJECT, RESTORE, REPUBLISH
            STOPPED             | HIDE, RESTORE
            WITHDRAWN           | HIDE, RESTORE, REPUBLISH
            """)
    void allowsWhatTheTableSaysAndNothingElse(PetitionState state, String actions) {
        Set<PetitionAction> expected = EnumSet.noneOf(PetitionAction.class);
        for (String action : actions.split(", ", -1)) {
            expected.add(PetitionAction.valueOf(action));
        }

        assertThat(Lifecycle.allowed(state)).isEqualTo(expected);
        assertThat(Stream.of(PetitionAction.values())
                        .filter(action -> Lifecycle.target(state, action).isPresent()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void neverLetsItsTableBeChanged() {
        assertThatThrownBy(() -> Lifecycle.allowed(PetitionState.OPEN).clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void asksForAReasonWhereReadersAreOwedOne(PetitionState state, PetitionAction action) {
        Petition petition = in(state);
        if (action.needsReason() && petition.allowedActions().contains(action)) {
            assertThatThrownBy(() -> petition.after(action, Actor.SYSTEM, null, NOW))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("reason");
        }
    }
}
