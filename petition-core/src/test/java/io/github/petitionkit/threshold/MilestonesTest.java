package io.github.petitionkit.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MilestonesTest {
    private final Milestones milestones = Milestones.standard();

    @ParameterizedTest
    @CsvSource({"32, 33, 33", "65, 66, 66", "99, 100, 100", "40, 80, 66", "0, 33, 33"})
    void arePassedOnce(long before, long after, int percentage) {
        assertThat(milestones.passed(before, after, 100)).containsExactly(percentage);
    }

    @ParameterizedTest
    @CsvSource({"0, 32", "33, 65", "33, 33", "66, 99", "100, 200", "40, 30", "100, 0"})
    void areNotPassedInBetween(long before, long after) {
        assertThat(milestones.passed(before, after, 100)).isEmpty();
    }

    @Test
    void arePassedTogetherByALeap() {
        assertThat(milestones.passed(0, 1_000, 100)).containsExactly(33, 66, 100);
    }

    @Test
    void areRoundedUpToWholeSignatures() {
        assertThat(Milestones.of(50).passed(1, 2, 5)).isEmpty();
        assertThat(Milestones.of(50).passed(2, 3, 5)).containsExactly(50);
        assertThat(Milestones.of(33).passed(0, 1, 1)).containsExactly(33);
    }

    @Test
    void standUpToTheLargestGoal() {
        assertThat(milestones.passed(Long.MAX_VALUE - 1, Long.MAX_VALUE, Long.MAX_VALUE))
                .containsExactly(100);
        assertThat(milestones.passed(0, Long.MAX_VALUE / 2, Long.MAX_VALUE)).containsExactly(33);
    }

    @Test
    void mayBeNone() {
        assertThat(Milestones.of().passed(0, 100, 100)).isEmpty();
    }

    @Test
    void ascendFromOneToAHundred() {
        assertThat(Milestones.of(1, 100).percentages()).isEqualTo(List.of(1, 100));
        assertThatThrownBy(() -> Milestones.of(0, 50)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Milestones.of(50, 101)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Milestones.of(50, 50)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Milestones.of(66, 33)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void needAGoal(long goal) {
        assertThatThrownBy(() -> milestones.passed(0, 1, goal)).isInstanceOf(IllegalArgumentException.class);
    }
}
