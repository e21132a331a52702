package io.github.petitionkit.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegativeBinomialTest {
    @ParameterizedTest
    @CsvSource({"5, 1", "0.3, 2", "40, 0.01", "200, 3", "3, 0.000001", "900, 50"})
    void itsTailIsTheSumOfItsProbabilities(double mean, double excess) {
        NegativeBinomial distribution = new NegativeBinomial(mean, excess);
        double shape = mean / excess;
        double probability = Math.exp(-shape * Math.log1p(mean / shape));
        double tail = 1;
        for (int count = 0; count < 2 * mean + 5; count++) {
            tail -= probability;
            assertThat(distribution.atLeast(count + 1)).isCloseTo(tail, within(1e-7));
            probability *= (shape + count) / (count + 1) * mean / (mean + shape);
        }
    }

    @Test
    void largeOnesAreAlmostNormal() {
        NegativeBinomial distribution = new NegativeBinomial(1e6, 3);

        assertThat(distribution.atLeast(1_000_000)).isCloseTo(0.5, within(0.001));
        assertThat(distribution.atLeast(1_002_000)).isCloseTo(0.1587, within(0.001));
        assertThat(distribution.atLeast(998_000)).isCloseTo(0.8413, within(0.001));
    }
}
