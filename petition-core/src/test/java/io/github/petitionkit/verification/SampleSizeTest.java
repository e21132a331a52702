package io.github.petitionkit.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleSizeTest {
    private static final BigDecimal FIVE_POINTS = new BigDecimal("0.05");

    /** n0 = 384.15 for five points at 95 percent; for 1,000 that is 384.15 / (1 + 383.15 / 1000) = 277.7. */
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "2, 2",
        "10, 10",
        "100, 80",
        "1000, 278",
        "20000, 377",
        "1000000, 384",
        "9223372036854775807, 385",
    })
    void givesTheSizesOfTheTextbook(long population, long size) {
        assertThat(SampleSize.forMargin(population, FIVE_POINTS, Confidence.PERCENT_95))
                .isEqualTo(size);
    }

    @Test
    void asksForMoreWhereMoreIsWanted() {
        assertThat(SampleSize.forMargin(100_000, FIVE_POINTS, Confidence.PERCENT_90))
                .isEqualTo(270);
        assertThat(SampleSize.forMargin(100_000, FIVE_POINTS, Confidence.PERCENT_99))
                .isEqualTo(660);
        assertThat(SampleSize.forMargin(100_000, new BigDecimal("0.01"), Confidence.PERCENT_95))
                .isEqualTo(8_763);
    }

    @Test
    void asksForLessWhereTheShareIsKnownToBeFarFromOneHalf() {
        assertThat(SampleSize.forMargin(100_000, FIVE_POINTS, new BigDecimal("0.9"), Confidence.PERCENT_95))
                .isEqualTo(SampleSize.forMargin(100_000, FIVE_POINTS, new BigDecimal("0.1"), Confidence.PERCENT_95))
                .isEqualTo(139);
    }

    @Test
    @Tag("thorough")
    void isLargeEnoughForTheMarginWhateverIsFound() {
        BigDecimal rounding = new BigDecimal("1e-9");
        for (Confidence confidence : Confidence.values()) {
            for (long population = 1; population < 3_000; population += 41) {
                long size = SampleSize.forMargin(population, FIVE_POINTS, confidence);
                assertThat(size).isBetween(1L, population);
                for (long valid = 0; valid <= size; valid++) {
                    ConfidenceInterval interval = ConfidenceInterval.of(population, size, valid, confidence);
                    assertThat(interval.upper().subtract(interval.lower()))
                            .as("%d of %d of %d, %s", valid, size, population, confidence)
                            .isLessThanOrEqualTo(FIVE_POINTS.add(FIVE_POINTS).add(rounding));
                }
            }
        }
    }

    @Test
    void refusesWhatCannotBePlanned() {
        BigDecimal half = new BigDecimal("0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleSize.forMargin(100, BigDecimal.ZERO, Confidence.PERCENT_95))
                .withMessage("margin is 0; give a share above 0 and up to 1");
        assertThatIllegalArgumentException().isThrownBy(() -> SampleSize.forMargin(-1, half, Confidence.PERCENT_95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleSize.forMargin(100, half, BigDecimal.ONE, Confidence.PERCENT_95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleSize.forMargin(100, half, BigDecimal.ZERO, Confidence.PERCENT_95));
        assertThat(SampleSize.forMargin(100, BigDecimal.ONE, half, Confidence.PERCENT_95))
                .isEqualTo(1);
    }
}
