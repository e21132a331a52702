package io.github.petitionkit.policy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.place.Area;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.place.RegionTree;
import io.github.petitionkit.threshold.Criterion;
import io.github.petitionkit.threshold.Threshold;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyTest {
    private static final Country LATVIA = Country.of("LV");
    private static final Country ESTONIA = Country.of("EE");
    private static final Country FINLAND = Country.of("FI");
    private static final Region RIGA = new Region("LV-RIX");
    private static final Region LIEPAJA = new Region("LV-LPX");
    private static final Region COAST = new Region("LV-COAST");
    private static final RegionTree TREE = RegionTree.of(Map.of(LIEPAJA, COAST));
    private static final Criterion TWO_OF_THREE =
            Criterion.atLeast(2, Map.of(LATVIA, 100L, ESTONIA, 50L, FINLAND, 200L));

    static Stream<Arguments> outOfReach() {
        return Stream.of(
                Arguments.of(Criterion.minimum(LATVIA, 1), new Area[] {ESTONIA}),
                Arguments.of(TWO_OF_THREE, new Area[] {ESTONIA}),
                Arguments.of(Criterion.every(Map.of(LATVIA, 1L, ESTONIA, 1L)), new Area[] {ESTONIA, FINLAND}),
                Arguments.of(Criterion.minimum(RIGA, 1), new Area[] {LIEPAJA}),
                Arguments.of(Criterion.minimum(COAST, 1), new Area[] {LIEPAJA}),
                Arguments.of(Criterion.summed(TREE, Criterion.minimum(COAST, 1)), new Area[] {RIGA}),
                Arguments.of(Criterion.summed(TREE, Criterion.minimum(LIEPAJA, 1)), new Area[] {COAST}),
                Arguments.of(Criterion.allOf(Criterion.total(9), TWO_OF_THREE), new Area[] {ESTONIA}),
                Arguments.of(Criterion.within(Duration.ofDays(9), TWO_OF_THREE), new Area[] {ESTONIA}),
                Arguments.of(Criterion.anyOf(TWO_OF_THREE, Criterion.minimum(LATVIA, 9)), new Area[] {ESTONIA}));
    }

    @ParameterizedTest
    @MethodSource("outOfReach")
    void refusesQuotasThatCanNeverBeMet(Criterion criterion, Area... areas) {
        Policy.Builder policy =
                Policy.builder().whoMaySign(Residency.residentsOf(areas)).threshold(Threshold.of("hearing", criterion));

        assertThatThrownBy(policy::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Threshold hearing")
                .hasMessageContaining("never");
    }

    static Stream<Arguments> withinReach() {
        return Stream.of(
                Arguments.of(TWO_OF_THREE, new Area[] {ESTONIA, LATVIA}),
                Arguments.of(Criterion.anyOf(TWO_OF_THREE, Criterion.total(9)), new Area[] {ESTONIA}),
                Arguments.of(Criterion.minimum(RIGA, 1), new Area[] {LATVIA}),
                Arguments.of(Criterion.summed(TREE, Criterion.minimum(COAST, 1)), new Area[] {LIEPAJA}),
                Arguments.of(Criterion.summed(TREE, Criterion.minimum(LIEPAJA, 1)), new Area[] {LATVIA}),
                Arguments.of(Criterion.minimum(LATVIA, 1), new Area[] {RIGA}),
                Arguments.of(Criterion.total(9), new Area[] {ESTONIA}));
    }

    @ParameterizedTest
    @MethodSource("withinReach")
    void takesQuotasThatCanBeMet(Criterion criterion, Area... areas) {
        Policy.Builder policy =
                Policy.builder().whoMaySign(Residency.residentsOf(areas)).threshold(Threshold.of("hearing", criterion));

        assertThatCode(policy::build).doesNotThrowAnyException();
    }

    @Test
    void refusesMoreAreasThanThereAre() {
        assertThatThrownBy(() -> Criterion.atLeast(3, Map.of(LATVIA, 1L, ESTONIA, 1L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 of 2 areas");
    }

    @Test
    void refusesCountriesThatThereAreNot() {
        Country slip = Country.of("ZQ");
        Policy.Builder policy = Policy.builder()
                .threshold(Threshold.of(
                        "hearing", Criterion.allOf(Criterion.total(9), Criterion.every(Map.of(slip, 1L, LATVIA, 1L)))));

        assertThatThrownBy(policy::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hearing")
                .hasMessageContaining("ZQ");
        assertThatThrownBy(() -> Residency.residentsOf(slip, LATVIA))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ZQ");
        assertThatCode(() -> Residency.residentsOf(Country.of("BAT"), Country.of("GB")))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesATermThatEndsBeforeItBegins() {
        assertThatThrownBy(() -> new Term(Period.ofDays(-1), ZoneOffset.UTC))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("P-1D");
    }

    @Test
    void refusesALockByAThresholdThatItDoesNotHave() {
        Policy.Builder policy = Policy.builder().withdrawal(Withdrawal.until("hearing"));

        assertThatThrownBy(policy::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hearing");
    }
}
