package io.github.petitionkit.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MilestonesTest {
    @Test
    void areThresholdsOnTheWayToOne() {
        assertThat(Milestones.standard().towards(Threshold.at("debate", 100_000)))
                .containsExactly(Threshold.at("debate-33-percent", 33_000), Threshold.at("debate-66-percent", 66_000));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "33, 10, 4", "50, 3, 2", "99, 9223372036854775807, 9131138316486228049"})
    void areRoundedUpWithoutOverflow(int percentage, long demand, long needed) {
        assertThat(Milestones.of(percentage).towards(Threshold.at("goal", demand)))
                .containsExactly(Threshold.at("goal-" + percentage + "-percent", needed));
    }

    @Test
    void ascendFromOneToNinetyNine() {
        assertThatThrownBy(() -> Milestones.of(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Milestones.of(100)).hasMessageContaining("1 to 99");
        assertThatThrownBy(() -> Milestones.of(66, 33)).hasMessageContaining("ascending");
    }
}
