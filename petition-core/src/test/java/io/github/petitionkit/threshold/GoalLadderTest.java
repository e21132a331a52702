package io.github.petitionkit.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalLadderTest {
    @ParameterizedTest
    @CsvSource({
        "0, 100",
        "99, 100",
        "100, 200",
        "1000, 1500",
        "66999, 75000",
        "999999, 1000000",
        "1000000, 2000000",
        "1999999, 2000000",
        "2000000, 5000000",
        "5000000, 10000000",
        "4999999999999999999, 5000000000000000000",
        "5000000000000000000, 9223372036854775807",
        "9223372036854775807, 9223372036854775807",
    })
    void showsTheFirstStepAboveTheCount(long counted, long goal) {
        assertThat(GoalLadder.standard().goalFor(counted, 0)).isEqualTo(goal);
    }

    @Test
    void goesOnInRoundNumbersAboveItsLastStep() {
        assertThat(GoalLadder.of(30).goalFor(30, 0)).isEqualTo(50);
        assertThat(GoalLadder.of().goalFor(0, 0)).isEqualTo(1);
        assertThat(GoalLadder.of().goalFor(1, 0)).isEqualTo(2);
        assertThat(GoalLadder.of().goalFor(9, 0)).isEqualTo(10);
    }

    @Test
    void neverShowsAGoalAsFull() {
        for (long counted = 0; counted < 3_000_000; counted += 997) {
            assertThat(GoalLadder.standard().goalFor(counted, 0)).isGreaterThan(counted);
        }
    }

    @Test
    void ascends() {
        assertThatThrownBy(() -> GoalLadder.of(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GoalLadder.of(5, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GoalLadder.of(5, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThat(GoalLadder.of(1, 2).steps()).containsExactly(1L, 2L);
    }

    @Test
    void refusesACountBelowZero() {
        assertThatThrownBy(() -> GoalLadder.standard().goalFor(-1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "99, 0", "100, 100", "101, 100", "199, 100", "200, 200", "1999999, 1000000", "2000000, 2000000"
    })
    void tellsTheLastGoalThatACountHasReached(long counted, long reached) {
        assertThat(GoalLadder.standard().reachedBy(counted)).isEqualTo(reached);
    }

    @Test
    void staysAboveAGoalReachedUnlessItFollowsTheCount() {
        assertThat(GoalLadder.standard().goalFor(99, 100)).isEqualTo(200);
        assertThat(GoalLadder.standard().goalFor(250, 100)).isEqualTo(500);
        assertThat(GoalLadder.standard().followingCount().goalFor(99, 100)).isEqualTo(100);
        assertThat(GoalLadder.of().reachedBy(Long.MAX_VALUE)).isPositive();
    }
}
