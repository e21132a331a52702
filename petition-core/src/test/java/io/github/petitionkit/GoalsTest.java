package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.threshold.GoalLadder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The goal that readers see does not fall back behind one that was reached, unless the ladder says so. */
class GoalsTest {
    private static final GoalLadder TWO_FOUR = GoalLadder.of(2, 4);

    private final Site site = new Site();
    private final List<SignatureId> signed = new ArrayList<>();

    private PetitionId open(GoalLadder goals) {
        return site.open(Policy.builder().goals(goals).build());
    }

    private void sign(PetitionId petition, int until) {
        while (signed.size() < until) {
            signed.add(site.confirmed(petition, "Ada Example", "ada" + signed.size() + "@example.org"));
        }
    }

    private long goal(PetitionId petition) {
        return site.petitions.progress(petition).goal();
    }

    private void invalidateLast(PetitionId petition) {
        site.petitions
                .moderation()
                .invalidate(petition, signed.remove(signed.size() - 1), Reason.of("fake"), Actor.staff("7"));
    }

    @Test
    void staysAboveTheLastOneReached() {
        PetitionId petition = open(TWO_FOUR);
        sign(petition, 1);
        assertThat(goal(petition)).isEqualTo(2);
        invalidateLast(petition);
        assertThat(goal(petition)).isEqualTo(2);

        sign(petition, 2);
        assertThat(goal(petition)).isEqualTo(4);
        invalidateLast(petition);
        invalidateLast(petition);
        assertThat(site.counted(petition)).isZero();
        assertThat(goal(petition)).isEqualTo(4);
    }

    @Test
    void growsOnAfterTheCountHasComeBack() {
        PetitionId petition = open(TWO_FOUR);
        sign(petition, 3);
        invalidateLast(petition);
        sign(petition, 3);
        assertThat(goal(petition)).isEqualTo(4);
        sign(petition, 4);
        assertThat(goal(petition)).isEqualTo(5);
        invalidateLast(petition);
        assertThat(goal(petition)).isEqualTo(5);
        assertThat(site.petitions.find(petition).orElseThrow().goalReached()).isEqualTo(4);
    }

    @Test
    void shrinksWithTheCountWhereTheLadderFollowsIt() {
        PetitionId petition = open(TWO_FOUR.followingCount());
        sign(petition, 2);
        assertThat(goal(petition)).isEqualTo(4);
        invalidateLast(petition);
        assertThat(goal(petition)).isEqualTo(2);
    }
}
