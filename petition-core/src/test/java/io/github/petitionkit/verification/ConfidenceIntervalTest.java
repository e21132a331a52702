package io.github.petitionkit.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConfidenceIntervalTest {
    private static final long AS_GOOD_AS_INFINITE = 1_000_000_000_000_000L;

    /** R. G. Newcombe (1998), table I, method 3. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2553, 0.3662",
        "15, 148, 0.0624, 0.1605",
        "0, 20, 0.0000, 0.1611",
        "1, 29, 0.0061, 0.1718",
    })
    void givesThePublishedIntervals(long valid, long size, BigDecimal lower, BigDecimal upper) {
        ConfidenceInterval interval = ConfidenceInterval.of(AS_GOOD_AS_INFINITE, size, valid, Confidence.PERCENT_95);
        assertThat(interval.lower().setScale(4, RoundingMode.HALF_UP)).isEqualTo(lower);
        assertThat(interval.upper().setScale(4, RoundingMode.HALF_UP)).isEqualTo(upper);
    }

    @ParameterizedTest
    @EnumSource
    void endsExactlyAtNothingAndAtEverything(Confidence confidence) {
        for (long size = 1; size <= 300; size++) {
            ConfidenceInterval none = ConfidenceInterval.of(10_000, size, 0, confidence);
            assertThat(none.lower()).isEqualByComparingTo("0");
            assertThat(none.fewest()).isZero();
            assertThat(none.upper()).isPositive();
            assertThat(none.most()).isLessThanOrEqualTo(10_000 - size);

            ConfidenceInterval all = ConfidenceInterval.of(10_000, size, size, confidence);
            assertThat(all.upper()).isEqualByComparingTo("1");
            assertThat(all.most()).isEqualTo(10_000);
            assertThat(all.lower()).isLessThan(BigDecimal.ONE);
            assertThat(all.fewest()).isGreaterThanOrEqualTo(size);
        }
    }

    @Test
    void isThePointItselfAfterAFullCount() {
        for (long valid = 0; valid <= 7; valid++) {
            ConfidenceInterval interval = ConfidenceInterval.of(7, 7, valid, Confidence.PERCENT_99);
            assertThat(interval.fewest()).isEqualTo(valid);
            assertThat(interval.most()).isEqualTo(valid);
            assertThat(interval.upper().subtract(interval.lower())).isLessThanOrEqualTo(new BigDecimal("1e-10"));
        }
        assertThat(ConfidenceInterval.of(1, 1, 1, Confidence.PERCENT_95).fewest())
                .isEqualTo(1);
    }

    @Test
    void narrowsWithTheSampleAndWidensWithTheConfidence() {
        BigDecimal width = BigDecimal.ONE;
        for (long size = 10; size <= 1_000; size += 10) {
            BigDecimal narrower = width(ConfidenceInterval.of(1_000, size, size / 2, Confidence.PERCENT_95));
            assertThat(narrower).as("size %d", size).isLessThan(width);
            width = narrower;
        }
        assertThat(width(ConfidenceInterval.of(1_000, 100, 30, Confidence.PERCENT_90)))
                .isLessThan(width(ConfidenceInterval.of(1_000, 100, 30, Confidence.PERCENT_95)));
        assertThat(width(ConfidenceInterval.of(1_000, 100, 30, Confidence.PERCENT_95)))
                .isLessThan(width(ConfidenceInterval.of(1_000, 100, 30, Confidence.PERCENT_99)));
    }

    private static BigDecimal width(ConfidenceInterval interval) {
        return interval.upper().subtract(interval.lower());
    }

    /** The interval of the invalid signatures is the mirror image of that of the valid ones. */
    @Test
    void treatsValidAndInvalidAlike() {
        for (long valid = 0; valid <= 50; valid++) {
            ConfidenceInterval interval = ConfidenceInterval.of(400, 50, valid, Confidence.PERCENT_95);
            ConfidenceInterval mirrored = ConfidenceInterval.of(400, 50, 50 - valid, Confidence.PERCENT_95);
            assertThat(interval.fewest()).as("%d valid", valid).isEqualTo(400 - mirrored.most());
            assertThat(interval.lower()).isEqualByComparingTo(BigDecimal.ONE.subtract(mirrored.upper()));
        }
    }

    /** Drawn again and again from a population of which 70 % are valid; 95 % give or take four standard deviations, and a
     * little more because counts are rounded outwards.
     */
    @Test
    @Tag("thorough")
    void coversTheTruthAsOftenAsItSays() {
        int drawings = 2_000;
        int covered = 0;
        for (int drawing = 0; drawing < drawings; drawing++) {
            long valid = Sample.draw(1_000, 150, "truth " + drawing)
                    .places()
                    .filter(place -> place < 700)
                    .count();
            ConfidenceInterval interval = ConfidenceInterval.of(1_000, 150, valid, Confidence.PERCENT_95);
            if (interval.fewest() <= 700 && 700 <= interval.most()) {
                covered++;
            }
        }
        assertThat(covered / (double) drawings).isBetween(0.93, 0.98);
    }

    @Test
    void refusesFiguresThatContradictEachOther() {
        assertThatIllegalArgumentException().isThrownBy(() -> ConfidenceInterval.of(10, 11, 1, Confidence.PERCENT_95));
        assertThatIllegalArgumentException().isThrownBy(() -> ConfidenceInterval.of(10, 5, 6, Confidence.PERCENT_95));
        assertThatIllegalArgumentException().isThrownBy(() -> ConfidenceInterval.of(10, 0, 0, Confidence.PERCENT_95));
        BigDecimal half = new BigDecimal("0.5");
        BigDecimal one = BigDecimal.ONE;
        assertThatIllegalArgumentException().isThrownBy(() -> new ConfidenceInterval(one, half, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConfidenceInterval(half.negate(), half, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConfidenceInterval(half, BigDecimal.TEN, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConfidenceInterval(half, half, 2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConfidenceInterval(half, half, -1, 1));
    }
}
