package io.github.petitionkit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrefixTest {
    @ParameterizedTest
    @CsvSource({
        "'', 1, ''",
        "abc, 3, abc",
        "abc, 2, ab",
        "a\uD83D\uDE00b, 3, a\uD83D\uDE00",
        "a\uD83D\uDE00b, 2, a",
        "\uD83D\uDE00, 1, ''",
        "a\uD83Db, 2, a\uD83D"
    })
    void endsBetweenCharacters(String text, int most, String prefix) {
        assertThat(Prefix.of(text, most)).isEqualTo(prefix);
    }
}
