package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.petition.IllegalPetitionActionException;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.policy.CreatorWithdrawal;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.search.PetitionSearch;
import org.junit.jupiter.api.Test;

/** A creator withdraws the petition, for a reason where its policy asks for one. */
class ReasonedWithdrawalTest {
    private static final CreatorWithdrawal LISTED = CreatorWithdrawal.oneOf("duplicate", "done");
    private static final Reason DONE = new Reason("done", "The bridge is repaired.");

    private final Site site = new Site();
    private final Petitions petitions = site.petitions;

    private Petition withdraw(PetitionId id, Reason reason) {
        return petitions.moderation().act(id, PetitionAction.WITHDRAW, Actor.CREATOR, reason);
    }

    private PetitionState state(PetitionId id) {
        return petitions.find(id).orElseThrow().life().state();
    }

    @Test
    void isRecordedWithItsReason() {
        PetitionId id = site.open(Policy.builder().creatorWithdrawal(LISTED).build());

        Petition withdrawn = withdraw(id, DONE);

        assertThat(withdrawn.life().lastTransition()).hasValueSatisfying(last -> {
            assertThat(last.by()).isEqualTo(Actor.CREATOR);
            assertThat(last.reason()).isEqualTo(DONE);
        });
        assertThat(petitions
                        .reader()
                        .search(PetitionSearch.builder().reason("done").build(), 10)
                        .petitions())
                .hasSize(1);
    }

    @Test
    void isRefusedForNoReasonAndForOneThatIsNotOnTheList() {
        PetitionId id = site.open(Policy.builder().creatorWithdrawal(LISTED).build());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> petitions.withdraw(id))
                .withMessageContaining("duplicate, done");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> petitions.moderation().act(id, PetitionAction.WITHDRAW, Actor.staff("7")));
        assertThatIllegalArgumentException().isThrownBy(() -> withdraw(id, Reason.of("tired")));
        assertThat(state(id)).isEqualTo(PetitionState.OPEN);
    }

    @Test
    void takesAnyReasonWhereOneIsNeededWithoutAList() {
        PetitionId id = site.open(Policy.builder()
                .creatorWithdrawal(CreatorWithdrawal.FOR_A_REASON)
                .build());

        assertThatIllegalArgumentException().isThrownBy(() -> petitions.withdraw(id));
        assertThat(withdraw(id, Reason.of("tired")).life().state()).isEqualTo(PetitionState.WITHDRAWN);
    }

    @Test
    void needsNoReasonByItself() {
        PetitionId without = site.open(Policy.builder().build());
        PetitionId with = site.open(Policy.builder().build());

        assertThat(petitions.withdraw(without).life().state()).isEqualTo(PetitionState.WITHDRAWN);
        assertThat(withdraw(with, Reason.of("tired")).life().state()).isEqualTo(PetitionState.WITHDRAWN);
    }

    @Test
    void isRefusedForItsStateBeforeItsReason() {
        PetitionId id = site.open(Policy.builder().creatorWithdrawal(LISTED).build());
        withdraw(id, DONE);

        assertThatExceptionOfType(IllegalPetitionActionException.class).isThrownBy(() -> petitions.withdraw(id));
    }

    @Test
    void leavesOtherActionsWithoutAList() {
        PetitionId id = site.open(Policy.builder().creatorWithdrawal(LISTED).build());

        Petition rejected =
                petitions.moderation().act(id, PetitionAction.REJECT, Actor.staff("7"), Reason.of("off-topic"));

        assertThat(rejected.life().state()).isEqualTo(PetitionState.REJECTED);
    }
}
