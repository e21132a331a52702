package io.github.petitionkit.verification;

import static io.github.petitionkit.verification.WashingtonSampling.STATEWIDE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WAC 434-379-010. No worked example is published with the rule; the expected figures were computed apart from it. */
class WashingtonSamplingTest {
    @Test
    void followsTheFormulaStepByStep() {
        WashingtonOutcome outcome = STATEWIDE.decide(200_000, new SampleFindings(300_000, 9_000, 8_052, 900, 48));

        assertThat(outcome.allowance()).isEqualByComparingTo("45"); // (3) 1.5 x 30
        assertThat(outcome.mostInvalid()).isEqualByComparingTo("31500"); // (4) 945 / 0.03
        assertThat(outcome.allowablePairs()).isEqualByComparingTo("68500"); // (5) 300,000 - 231,500
        assertThat(outcome.expectedPairs()).isEqualByComparingTo("61.65"); // (6) 0.0009 x 68,500
        assertThat(outcome.acceptablePairs()).isEqualByComparingTo("48.69461019498062343231054850731971"); // (7)
        assertThat(outcome.decision()).isEqualTo(Decision.QUALIFIES);
        assertThat(outcome.required()).isEqualTo(200_000);
        assertThat(outcome.rawCount()).isEqualTo(300_000);
    }

    @Test
    void carriesFiguresThatNeverEndToThirtyFourDigits() {
        WashingtonOutcome outcome = STATEWIDE.decide(241_153, new SampleFindings(337_726, 10_132, 8_500, 1_600, 20));

        assertThat(outcome.allowance()).isEqualByComparingTo("60");
        assertThat(outcome.mostInvalid()).isEqualByComparingTo("55332.13185945519147256217923410975");
        assertThat(outcome.expectedPairs()).isCloseTo(new BigDecimal("37.1183932407928"), within("0.0000000000001"));
        assertThat(outcome.acceptablePairs()).isCloseTo(new BigDecimal("27.0657903142838"), within("0.0000000000001"));
    }

    private static Offset<BigDecimal> within(String offset) {
        return Offset.offset(new BigDecimal(offset));
    }

    /** (8): every signature is canvassed where there are more pairs than are acceptable. */
    @ParameterizedTest
    @CsvSource({
        "300000, 200000, 9000, 900, 0, QUALIFIES",
        "300000, 200000, 9000, 900, 48, QUALIFIES",
        "300000, 200000, 9000, 900, 49, FULL_COUNT",
        "200000, 150000, 6000, 900, 9, QUALIFIES",
        "200000, 150000, 6000, 900, 10, FULL_COUNT",
        // acceptable is 400 - 1.65 x 20 = 367, exactly
        "100000, 58850, 10000, 100, 366, QUALIFIES",
        "100000, 58850, 10000, 100, 367, QUALIFIES",
        "100000, 58850, 10000, 100, 368, FULL_COUNT",
        // no pair is allowable, and none was found; then one less than none
        "100000, 98850, 10000, 100, 0, QUALIFIES",
        "100000, 98850, 10000, 100, 1, FULL_COUNT",
        "100000, 98851, 10000, 100, 0, FULL_COUNT",
        // one pair expected: 1 - 1.65 is less than the none that was found
        "100000, 98750, 10000, 100, 0, FULL_COUNT",
    })
    void countsInFullWhereThereAreMorePairsThanAcceptable(
            long submitted, long required, long size, long invalid, long pairs, Decision decision) {
        SampleFindings findings = new SampleFindings(submitted, size, size - invalid - pairs, invalid, pairs);
        assertThat(STATEWIDE.decide(required, findings).decision()).isEqualTo(decision);
    }

    /** RCW 29A.72.230: no petition is rejected on the basis of any statistical method. */
    @Test
    void neverFailsAPetitionForItsSample() {
        WashingtonOutcome outcome = STATEWIDE.decide(100_000, new SampleFindings(100_000, 3_000, 0, 3_000, 2_000));
        assertThat(outcome.allowablePairs()).isNegative();
        assertThat(outcome.acceptablePairs()).isEqualTo(outcome.expectedPairs()).isNegative();
        assertThat(outcome.decision()).isEqualTo(Decision.FULL_COUNT);
    }

    /** RCW 29A.72.170(2). */
    @Test
    void failsWhereFewerWereSubmittedThanAreRequired() {
        SampleFindings perfect = new SampleFindings(100_000, 3_000, 3_000, 0, 0);
        assertThat(STATEWIDE.decide(100_000, perfect).decision()).isEqualTo(Decision.QUALIFIES);
        assertThat(STATEWIDE.decide(100_001, perfect).decision()).isEqualTo(Decision.FAILS);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "33, 1", "34, 2", "100, 3", "101, 4", "300000, 9000"})
    void examinesThreePercentRoundedUp(long submitted, long size) {
        assertThat(STATEWIDE.sampleSize(submitted)).isEqualTo(size);
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STATEWIDE.decide(1, new SampleFindings(300_000, 8_999, 0, 0, 0)))
                .withMessage("A sample of 8999 is too small for 300000 submitted signatures; examine 9000");
        assertThatIllegalArgumentException().isThrownBy(() -> STATEWIDE.decide(0, new SampleFindings(1, 1, 1, 0, 0)));
        assertThatIllegalArgumentException().isThrownBy(() -> STATEWIDE.sampleSize(-1));
        BigDecimal one = BigDecimal.ONE;
        assertThatIllegalArgumentException().isThrownBy(() -> new WashingtonSampling(BigDecimal.TEN, one, one));
        assertThatIllegalArgumentException().isThrownBy(() -> new WashingtonSampling(one, one.negate(), one));
        assertThatIllegalArgumentException().isThrownBy(() -> new WashingtonSampling(one, one, one.negate()));
        assertThat(new WashingtonSampling(one, BigDecimal.ZERO, BigDecimal.ZERO).sampleSize(5))
                .isEqualTo(5);
    }
}
