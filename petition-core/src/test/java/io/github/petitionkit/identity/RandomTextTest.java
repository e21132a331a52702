package io.github.petitionkit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RandomTextTest {
    @ParameterizedTest
    @CsvSource({"ada1987, false", "ada.example87, false", "k7x2q9m4, true", "k7x2q9m, false", "ab1cdefg2, true"})
    void isLikelyWhereDigitsAndLettersAlternate(String text, boolean likely) {
        assertThat(RandomText.isLikely(text)).isEqualTo(likely);
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "ada, 0", "1987, 0", "ada1987, 1", "k7x2q9, 5"})
    void countsHowOftenDigitsAndOthersAlternate(String text, int alternations) {
        assertThat(RandomText.alternations(text)).isEqualTo(alternations);
    }
}
