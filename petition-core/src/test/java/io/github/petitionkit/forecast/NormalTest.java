package io.github.petitionkit.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {
    /** From the table of Abramowitz and Stegun, 26.1. */
    @ParameterizedTest
    @CsvSource({
        "0, 0.5",
        "1, 0.8413447461",
        "-1, 0.1586552539",
        "1.96, 0.9750021049",
        "-3, 0.0013498980",
        "40, 1",
        "-40, 0"
    })
    void isAsInTheTables(double z, double probability) {
        assertThat(Normal.below(z)).isCloseTo(probability, within(1e-7));
    }
}
