package io.github.petitionkit.threshold;

import static io.github.petitionkit.threshold.GivenCounts.OPENED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThresholdsTest {
    private static final Instant NOW = OPENED.plus(Duration.ofDays(1));
    private static final Instant EARLIER = OPENED.plus(Duration.ofHours(1));
    private static final Threshold RESPONSE =
            Threshold.at("response", 10_000).opening("response").retractable();
    private static final Threshold DEBATE =
            Threshold.at("debate", 100_000).opening("debate").retractable();
    private static final Threshold FINAL = Threshold.at("final", 50_000);
    private static final Thresholds THREE = Thresholds.of(DEBATE, RESPONSE, FINAL);

    private static PetitionFigures standing(long counted, Instant at) {
        return new PetitionFigures(new GivenCounts(counted, Map.of()), OPENED, at);
    }

    private static List<Crossing> crossings(long counted, Map<String, ThresholdState> states) {
        return THREE.crossings(standing(counted, NOW), states, code -> false);
    }

    private static ThresholdState reached(String code) {
        return new ThresholdState(code, EARLIER, EARLIER);
    }

    private static Crossing.Reached first(String code) {
        return new Crossing.Reached(code, NOW, true);
    }

    @Test
    void crossesNothingBelowItsNumber() {
        assertThat(crossings(9_999, Map.of())).isEmpty();
        assertThat(Thresholds.NONE.crossings(standing(9_999, NOW), Map.of(), code -> false))
                .isEmpty();
    }

    @Test
    void isReachedAtItsNumberAndByAJumpOverIt() {
        assertThat(crossings(10_000, Map.of())).containsExactly(first("response"));
        assertThat(crossings(10_002, Map.of())).containsExactly(first("response"));
    }

    @Test
    void isReachedOnce() {
        assertThat(crossings(10_003, Map.of("response", reached("response")))).isEmpty();
    }

    @Test
    void isReachedInAscendingOrderWhenOneWritePassesSeveral() {
        assertThat(crossings(100_000, Map.of())).containsExactly(first("response"), first("final"), first("debate"));
    }

    @Test
    void keepsItsOrderAmongEquals() {
        Thresholds twins = Thresholds.of(Threshold.at("b", 5), Threshold.at("a", 5));

        assertThat(twins.crossings(standing(5, NOW), Map.of(), code -> false)).containsExactly(first("b"), first("a"));
    }

    @Test
    void isTakenBackWhenTheCountFallsBeforeTheConsequence() {
        Map<String, ThresholdState> all =
                Map.of("response", reached("response"), "debate", reached("debate"), "final", reached("final"));

        assertThat(crossings(99_999, all)).containsExactly(new Crossing.Retracted("debate", NOW));
        assertThat(crossings(10_000, all)).containsExactly(new Crossing.Retracted("debate", NOW));
        assertThat(crossings(0, all))
                .as("the most demanding first, and never one that stays")
                .containsExactly(new Crossing.Retracted("debate", NOW), new Crossing.Retracted("response", NOW));
    }

    @Test
    void isTakenBackMostDemandingFirstWhateverTheListing() {
        Map<String, ThresholdState> both = Map.of("response", reached("response"), "debate", reached("debate"));

        assertThat(Thresholds.of(RESPONSE, DEBATE).crossings(standing(0, NOW), both, code -> false))
                .containsExactly(new Crossing.Retracted("debate", NOW), new Crossing.Retracted("response", NOW));
    }

    @Test
    void isNeverTakenBackAfterTheConsequence() {
        Map<String, ThresholdState> both = Map.of("response", reached("response"), "debate", reached("debate"));

        assertThat(THREE.crossings(standing(0, NOW), both, "response"::equals))
                .containsExactly(new Crossing.Retracted("debate", NOW));
    }

    @Test
    void tellsNobodyTwice() {
        Map<String, ThresholdState> takenBack = Map.of("response", new ThresholdState("response", EARLIER, null));

        assertThat(crossings(9_999, takenBack)).isEmpty();
        assertThat(crossings(10_000, takenBack)).containsExactly(new Crossing.Reached("response", NOW, false));
    }

    @Test
    void staysReachedWhenTheTimeToReachItIsOver() {
        Thresholds thresholds =
                Thresholds.of(Threshold.of("in-a-day", Criterion.within(Duration.ofDays(1), Criterion.total(10)))
                        .retractable());
        Map<String, ThresholdState> states = Map.of("in-a-day", reached("in-a-day"));

        assertThat(thresholds.crossings(standing(10, NOW), states, code -> false))
                .isEmpty();
        assertThat(thresholds.crossings(standing(9, NOW), states, code -> false))
                .containsExactly(new Crossing.Retracted("in-a-day", NOW));
        assertThat(thresholds.crossings(
                        standing(10, NOW),
                        Map.of("in-a-day", new ThresholdState("in-a-day", EARLIER, null)),
                        code -> false))
                .isEmpty();
    }

    @Test
    void takesSomeBackBeforeItReachesOthers() {
        Thresholds thresholds =
                Thresholds.of(Threshold.at("low", 5), Threshold.at("high", 9).retractable());

        assertThat(thresholds.crossings(standing(6, NOW), Map.of("high", reached("high")), code -> false))
                .containsExactly(new Crossing.Retracted("high", NOW), first("low"));
    }

    @Test
    void remembersWhatItHasCrossed() {
        Map<String, ThresholdState> states = THREE.after(
                Map.of("debate", reached("debate")), List.of(first("response"), new Crossing.Retracted("debate", NOW)));

        assertThat(states)
                .isEqualTo(Map.of(
                        "response",
                        new ThresholdState("response", NOW, NOW),
                        "debate",
                        new ThresholdState("debate", EARLIER, null)));

        assertThat(THREE.after(states, List.of(new Crossing.Reached("debate", NOW, false))))
                .containsEntry("debate", new ThresholdState("debate", EARLIER, NOW))
                .containsEntry("response", new ThresholdState("response", NOW, NOW));
    }

    @Test
    void refusesCrossingsThatCannotBe() {
        assertThatThrownBy(() -> THREE.after(Map.of(), List.of(first("other"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("other");
        assertThatThrownBy(() -> THREE.after(Map.of(), List.of(new Crossing.Retracted("debate", NOW))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("debate");
    }

    @Test
    void givesOutWhatCannotBeChanged() {
        List<Crossing> crossings = crossings(10_000, Map.of());

        assertThatThrownBy(crossings::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> THREE.all().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> THREE.after(Map.of(), crossings).clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void refusesTheSameCodeTwice() {
        assertThatThrownBy(() -> Thresholds.of(RESPONSE, DEBATE, Threshold.at("response", 5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("response");
    }

    @Test
    void findsAThresholdByItsCode() {
        assertThat(THREE.find("debate")).contains(DEBATE);
        assertThat(THREE.find("other")).isEmpty();
        assertThat(Thresholds.of(List.of(RESPONSE)).all()).containsExactly(RESPONSE);
    }
}
