package io.github.petitionkit.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdTest {
    private static final Instant NOW = Instant.parse("2017-10-15T20:21:37Z");

    @Test
    void isMadeFromANumberAndSaysTheRestInWords() {
        assertThat(Threshold.at("response", 10_000))
                .isEqualTo(new Threshold("response", Criterion.total(10_000), Retraction.NEVER, null));
        assertThat(Threshold.at("response", 10_000).retractable().opening("response"))
                .isEqualTo(new Threshold("response", Criterion.total(10_000), Retraction.UNTIL_CONSEQUENCE, "response"))
                .isEqualTo(Threshold.at("response", 10_000).opening("response").retractable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "100k", "government-response", "a-1-b"})
    void takesCodesOfLowerCaseWords(String code) {
        assertThat(Threshold.at(code, 1).code()).isEqualTo(code);
        assertThat(Threshold.at(code.repeat(64).replace("-", "").substring(0, 64), 1)
                        .code())
                .hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "a-", "-a", "a--b", "A", "a b", "a_b", "é", "a\n", "١"})
    void refusesOtherCodes(String code) {
        assertThatThrownBy(() -> Threshold.at(code, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lower-case");
    }

    @Test
    void refusesLongCodes() {
        assertThatThrownBy(() -> Threshold.at("a".repeat(65), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Threshold.at("a-".repeat(500_000), 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesTracksThatAreNone() {
        assertThat(Threshold.at("a", 1).opening("t".repeat(64)).outcomeTrack()).hasSize(64);
        assertThatThrownBy(() -> Threshold.at("a", 1).opening(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Threshold.at("a", 1).opening("t".repeat(65)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @SuppressWarnings("NullAway")
    void refusesNull() {
        assertThatThrownBy(() -> Threshold.at(null, 1)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Threshold.of("a", null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Threshold.at("a", 1).opening(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new Threshold("a", Criterion.total(1), null, null))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new Crossing.Reached("a", null, true)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new Crossing.Retracted("a", null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new ThresholdState("a", null, null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new PetitionFigures(null, NOW, NOW)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void isReachedUnlessTakenBack() {
        assertThat(new ThresholdState("a", NOW, NOW).isReached()).isTrue();
        assertThat(new ThresholdState("a", NOW, null).isReached()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A"})
    void goesByTheSameCodeEverywhere(String code) {
        assertThatThrownBy(() -> new ThresholdState(code, NOW, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Crossing.Reached(code, NOW, true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Crossing.Retracted(code, NOW)).isInstanceOf(IllegalArgumentException.class);
    }
}
