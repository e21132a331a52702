package io.github.petitionkit.verification;

import static io.github.petitionkit.verification.CaliforniaSampling.STATEWIDE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaliforniaSamplingTest {
    /**
     * 2 CCR 20540. Its valid and invalid signatures, 516 and 205, make 721 and not the 722 of the sample; the figures
     * that follow use 516 and 722 only.
     */
    @Test
    void givesTheExampleOfTheRegulationDigitForDigit() {
        CaliforniaProjection countyX = STATEWIDE.project(new SampleFindings(24_034, 722, 516, 205, 2));

        assertThat(STATEWIDE.sampleSize(24_034)).isEqualTo(722);
        assertThat(countyX.rate()).isEqualTo(new BigDecimal("0.7147"));
        assertThat(countyX.uncorrected()).isEqualTo(17_178);
        assertThat(countyX.value()).isEqualTo(new BigDecimal("33.2881"));
        assertThat(countyX.weight()).isEqualTo(new BigDecimal("1074.8095"));
        assertThat(countyX.duplicates()).isEqualTo(2_150);
        assertThat(countyX.valid()).isEqualTo(15_028);
    }

    /** Elections Code 9030(d): "at least 500 or 3 percent of the signatures, whichever is greater". */
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "499, 499",
        "500, 500",
        "501, 500",
        "16666, 500",
        "16667, 501",
        "16700, 501",
        "16701, 502",
        "1000000, 30000",
    })
    void examinesFiveHundredOrThreePercentRoundedUp(long rawCount, long size) {
        assertThat(STATEWIDE.sampleSize(rawCount)).isEqualTo(size);
    }

    @Test
    void roundsTheRateToTheNearestHundredthOfAPercentAndTheProjectionUp() {
        // 1/3 = 33.33 %, 2/3 = 66.67 %
        assertThat(STATEWIDE
                        .project(new SampleFindings(10_000, 600, 200, 400, 0))
                        .rate())
                .isEqualTo(new BigDecimal("0.3333"));
        CaliforniaProjection twoThirds = STATEWIDE.project(new SampleFindings(10_001, 600, 400, 200, 0));
        assertThat(twoThirds.rate()).isEqualTo(new BigDecimal("0.6667"));
        assertThat(twoThirds.uncorrected()).isEqualTo(6_668); // 6667.6667
        assertThat(twoThirds.valid()).isEqualTo(6_668);
    }

    @Test
    void doesNotRoundUpWhatIsWhole() {
        CaliforniaProjection projection = STATEWIDE.project(new SampleFindings(10_000, 500, 400, 100, 1));
        assertThat(projection.uncorrected()).isEqualTo(8_000);
        assertThat(projection.value()).isEqualTo(new BigDecimal("20.0000"));
        assertThat(projection.weight()).isEqualTo(new BigDecimal("380.0000"));
        assertThat(projection.valid()).isEqualTo(7_620);
    }

    @Test
    void leavesAFullCountAsItIs() {
        CaliforniaProjection projection = STATEWIDE.project(new SampleFindings(321, 321, 300, 18, 3));
        assertThat(projection.value()).isEqualTo(new BigDecimal("1.0000"));
        assertThat(projection.duplicates()).isZero();
        assertThat(projection.uncorrected()).isEqualTo(301); // 93.46 % of 321 is 300.0066, rounded up as the rule says
    }

    @Test
    void setsNoFloorWhereDuplicatesOutweighEverything() {
        assertThat(STATEWIDE
                        .project(new SampleFindings(10_000, 500, 10, 480, 10))
                        .valid())
                .isEqualTo(200 - 3_800);
    }

    /** Elections Code 9030(f) and (g), 9031(a): within 95 to 110 percent, both included, every signature is examined. */
    @ParameterizedTest
    @CsvSource({
        "9499, FAILS",
        "9500, FULL_COUNT",
        "9501, FULL_COUNT",
        "10000, FULL_COUNT",
        "10999, FULL_COUNT",
        "11000, FULL_COUNT",
        "11001, QUALIFIES",
    })
    void failsBelow95AndQualifiesAbove110PercentOfTheRequiredNumber(long projected, Decision decision) {
        CaliforniaOutcome outcome = STATEWIDE.decide(10_000, counties(projected));

        assertThat(outcome.projected()).isEqualTo(projected);
        assertThat(outcome.decision()).isEqualTo(decision);
        assertThat(outcome.failsBelow()).isEqualByComparingTo("9500");
        assertThat(outcome.qualifiesAbove()).isEqualByComparingTo("11000");
        assertThat(outcome.required()).isEqualTo(10_000);
    }

    /** A large county that gives 9,000, and small ones, counted in full, that give the rest. */
    private static List<SampleFindings> counties(long projected) {
        SampleFindings large = new SampleFindings(18_000, 540, 270, 270, 0);
        long rest = projected - 9_000;
        List<SampleFindings> counties = new ArrayList<>(List.of(large));
        while (rest > 0) {
            long county = Math.min(rest, 500);
            counties.add(new SampleFindings(county, county, county, 0, 0));
            rest -= county;
        }
        return counties;
    }

    /** Percentages of the required number need not be whole: 95 % of 13 is 12.35. */
    @ParameterizedTest
    @CsvSource({"12, FAILS", "13, FULL_COUNT", "14, FULL_COUNT", "15, QUALIFIES"})
    void comparesWithoutRounding(long valid, Decision decision) {
        assertThat(STATEWIDE
                        .decide(13, List.of(new SampleFindings(100, 100, valid, 100 - valid, 0)))
                        .decision())
                .isEqualTo(decision);
    }

    /** Elections Code 9030(b). */
    @ParameterizedTest
    @CsvSource({"499, FAILS", "500, FULL_COUNT", "501, FULL_COUNT"})
    void failsWithoutRegardToTheSampleWhereTooFewWereFiled(long rawCount, Decision decision) {
        long size = STATEWIDE.sampleSize(rawCount);
        CaliforniaOutcome outcome = STATEWIDE.decide(500, List.of(new SampleFindings(rawCount, size, size, 0, 0)));
        assertThat(outcome.decision()).isEqualTo(decision);
        assertThat(outcome.rawCount()).isEqualTo(rawCount);
    }

    @Test
    void refusesASampleBelowTheLegalSize() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STATEWIDE.project(new SampleFindings(24_034, 721, 516, 205, 2)))
                .withMessage("A sample of 721 is too small for a raw count of 24034; examine 722 or more");
        assertThat(STATEWIDE.project(new SampleFindings(24_034, 723, 516, 205, 2)))
                .isNotNull();
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatIllegalArgumentException().isThrownBy(() -> STATEWIDE.sampleSize(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> STATEWIDE.decide(1, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STATEWIDE.decide(0, List.of(new SampleFindings(1, 1, 1, 0, 0))));
        BigDecimal one = BigDecimal.ONE;
        assertThatIllegalArgumentException().isThrownBy(() -> new CaliforniaSampling(0, one, one, one));
        assertThatIllegalArgumentException().isThrownBy(() -> new CaliforniaSampling(1, BigDecimal.ZERO, one, one));
        assertThatIllegalArgumentException().isThrownBy(() -> new CaliforniaSampling(1, BigDecimal.TEN, one, one));
        assertThatIllegalArgumentException().isThrownBy(() -> new CaliforniaSampling(1, one, BigDecimal.TEN, one));
        assertThatIllegalArgumentException().isThrownBy(() -> new CaliforniaSampling(1, one, one.negate(), one));
        assertThat(new CaliforniaSampling(1, one, one, one).sampleSize(7)).isEqualTo(7);
    }

    @Test
    void saysWhenAFigureOutgrowsItsType() {
        CaliforniaSampling tiny =
                new CaliforniaSampling(1, new BigDecimal("0.000000001"), BigDecimal.ONE, BigDecimal.ONE);
        assertThatThrownBy(() -> tiny.project(new SampleFindings(Long.MAX_VALUE, 10_000_000_000L, 0, 0, 500)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void refusesFindingsThatContradictEachOther() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SampleFindings(10, 11, 0, 0, 0))
                .withMessage("A sample of 11 cannot come from a raw count of 10; examine 1 to all of the signatures");
        assertThatIllegalArgumentException().isThrownBy(() -> new SampleFindings(10, 0, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new SampleFindings(10, 5, 6, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new SampleFindings(10, 5, 3, 3, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new SampleFindings(10, 5, 0, 6, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new SampleFindings(10, 5, -1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new SampleFindings(10, 5, 0, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new SampleFindings(10, 5, 0, 0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new SampleFindings(10, 5, 0, 0, 5));
        assertThat(new SampleFindings(5, 5, 2, 3, 4).duplicates()).isEqualTo(4);
        assertThat(new SampleFindings(1, 1, 0, 0, 0).valid()).isZero();
    }
}
