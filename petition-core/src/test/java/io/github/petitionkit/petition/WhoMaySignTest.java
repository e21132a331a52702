package io.github.petitionkit.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.lifecycle.SigningBlock;
import io.github.petitionkit.petition.lifecycle.StateHistory;
import io.github.petitionkit.petition.lifecycle.Transition;
import io.github.petitionkit.policy.Policy;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which roles may sign in which state, and which signatures a petition needs before it goes on. */
class WhoMaySignTest {
    private static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");
    private static final UUID CREATOR = new UUID(2, 1);
    private static final Policy TWO_TO_THREE = Policy.builder().sponsors(2, 3).build();

    private static Petition draft(Policy policy) {
        Content content = Content.titled("Repair the footbridge")
                .creator("Friends")
                .addressee("Council")
                .build();
        return Petition.draft(new PetitionId(new UUID(0, 1)), content, policy, NOW);
    }

    private static Petition in(PetitionState state) {
        Petition draft = draft(TWO_TO_THREE);
        List<Transition> journal = state == PetitionState.DRAFT
                ? List.of()
                : List.of(new Transition(PetitionAction.OPEN, PetitionState.DRAFT, state, NOW, Actor.SYSTEM, null));
        return new Petition(
                draft.id(),
                draft.content(),
                draft.policy(),
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
    @CsvSource(delimiter = '|', textBlock = """
            DRAFT               | CREATOR
            COLLECTING_SPONSORS | CREATOR SPONSOR
            IN_MODERATION       | CREATOR SPONSOR
            FLAGGED             | CREATOR SPONSOR
            DORMANT             | CREATOR SPONSOR
            OPEN                | CREATOR SIGNER
            CLOSED              | ''
            REJECTED            | ''
            HIDDEN              | ''
            STOPPED             | ''
            WITHDRAWN           | ''
            """)
    void eachStateIsOpenToItsRoles(PetitionState state, String roles) {
        Petition petition = in(state);
        Set<SignerRole> welcome = EnumSet.noneOf(SignerRole.class);
        for (SignerRole role : SignerRole.values()) {
            if (petition.signingBlock(role, NOW).isEmpty()) {
                welcome.add(role);
            } else {
                assertThat(petition.signingBlock(role, NOW)).contains(SigningBlock.NOT_OPEN);
            }
        }

        assertThat(welcome.stream().map(Enum::name))
                .containsExactly(roles.isEmpty() ? new String[0] : roles.split(" ", -1));
    }

    @Test
    void aPauseStopsEveryRoleThatTheStateIsOpenTo() {
        Petition paused = in(PetitionState.OPEN).paused(NOW);

        assertThat(paused.signingBlock(SignerRole.SIGNER, NOW)).contains(SigningBlock.PAUSED);
        assertThat(paused.signingBlock(SignerRole.CREATOR, NOW)).contains(SigningBlock.PAUSED);
        assertThat(paused.signingBlock(SignerRole.SPONSOR, NOW)).contains(SigningBlock.NOT_OPEN);
        assertThat(paused.paused(NOW.plusSeconds(1))).isSameAs(paused);
    }

    @Test
    void resumingOpensItAgainAndIsHarmlessWithoutAPause() {
        Petition open = in(PetitionState.OPEN);

        Petition resumed = open.paused(NOW).resumed(NOW.plusSeconds(1));

        assertThat(resumed.signingBlock(SignerRole.SIGNER, NOW.plusSeconds(1))).isEmpty();
        assertThat(open.resumed(NOW)).isSameAs(open);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OPEN")
    void onlyAnOpenPetitionPausesAndResumes(PetitionState state) {
        Petition petition = in(state);

        assertThatExceptionOfType(NotOpenException.class).isThrownBy(() -> petition.paused(NOW));
        assertThatExceptionOfType(NotOpenException.class).isThrownBy(() -> petition.resumed(NOW));
    }

    @Test
    void takesSponsorsUpToTheMaximumBeforePublication() {
        Petition collecting = in(PetitionState.COLLECTING_SPONSORS);

        assertThat(collecting.withSponsors(2).takesOneMore(SignerRole.SPONSOR)).isTrue();
        assertThat(collecting.withSponsors(3).takesOneMore(SignerRole.SPONSOR)).isFalse();
        assertThat(collecting.withSponsors(4).takesOneMore(SignerRole.SPONSOR)).isFalse();
        assertThat(collecting.withSponsors(3).takesOneMore(SignerRole.CREATOR)).isTrue();
        assertThat(collecting.withSponsors(3).takesOneMore(SignerRole.SIGNER)).isTrue();
        assertThat(in(PetitionState.OPEN).withSponsors(3).takesOneMore(SignerRole.SPONSOR))
                .isTrue();
        assertThat(collecting.withSponsors(3).signingBlock(SignerRole.SPONSOR, NOW))
                .contains(SigningBlock.SPONSORS_FULL);
    }

    @ParameterizedTest
    @CsvSource({"1, false, SEEK_SPONSORS", "2, true, OPEN", "3, true, OPEN"})
    void opensOnceEnoughSponsorsHaveConfirmed(int sponsors, boolean enough, PetitionAction next) {
        Petition draft = draft(TWO_TO_THREE).withSponsors(sponsors);

        assertThat(draft.hasEnoughSponsors()).isEqualTo(enough);
        assertThat(draft.nextAction()).isEqualTo(next);
        assertThat(draft.allowedActions().contains(PetitionAction.OPEN)).isEqualTo(enough);
    }

    @Test
    void seeksSponsorsOnlyIfItNeedsSome() {
        assertThat(draft(TWO_TO_THREE).allowedActions()).contains(PetitionAction.SEEK_SPONSORS);
        assertThat(draft(Policy.builder().sponsors(0, 3).build()).allowedActions())
                .doesNotContain(PetitionAction.SEEK_SPONSORS);
    }

    @Test
    void goesToModeratorsOnlyIfThePolicyHasThem() {
        Petition moderated = draft(Policy.builder().moderated().build());

        assertThat(moderated.nextAction()).isEqualTo(PetitionAction.SUBMIT);
        assertThat(moderated.allowedActions()).contains(PetitionAction.SUBMIT).doesNotContain(PetitionAction.OPEN);
        assertThat(draft(Policy.builder().build()).allowedActions())
                .contains(PetitionAction.OPEN)
                .doesNotContain(PetitionAction.SUBMIT);
    }

    @Test
    void waitsForItsCreatorIfThePolicySaysSo() {
        Petition draft = draft(Policy.builder().creatorConfirms().build());

        assertThat(draft.hasItsCreator()).isFalse();
        assertThatExceptionOfType(IllegalPetitionActionException.class)
                .isThrownBy(() -> draft.after(PetitionAction.OPEN, Actor.CREATOR, null, NOW))
                .withMessageContaining("its creator has not confirmed a signature");
        assertThat(draft.withCreator(CREATOR, true).allowedActions()).contains(PetitionAction.OPEN);
        assertThat(draft(Policy.builder().build()).hasItsCreator()).isTrue();
    }

    @Test
    void isNotApprovedWithoutItsCreator() {
        Petition submitted = draft(
                        Policy.builder().moderated().creatorConfirms().build())
                .after(PetitionAction.SUBMIT, Actor.CREATOR, null, NOW);

        assertThat(submitted.allowedActions()).doesNotContain(PetitionAction.APPROVE);
        assertThat(submitted.withCreator(CREATOR, true).allowedActions()).contains(PetitionAction.APPROVE);
    }

    @Test
    void saysWhatIsMissingOnlyWhereItWouldHelp() {
        Petition lacking = draft(Policy.builder().sponsors(2, 3).moderated().build());

        assertThatExceptionOfType(IllegalPetitionActionException.class)
                .isThrownBy(() -> lacking.after(PetitionAction.SUBMIT, Actor.CREATOR, null, NOW))
                .withMessageContaining("because it needs 2 confirmed sponsors and has 0");
        assertThatExceptionOfType(IllegalPetitionActionException.class)
                .isThrownBy(() -> lacking.after(PetitionAction.CLOSE, Actor.CREATOR, null, NOW))
                .withMessageNotContaining("because");
        assertThatExceptionOfType(IllegalPetitionActionException.class)
                .isThrownBy(() -> in(PetitionState.OPEN).after(PetitionAction.SUBMIT, Actor.CREATOR, null, NOW))
                .withMessageNotContaining("because");
    }
}
