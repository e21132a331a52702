package io.github.petitionkit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberedLocalPartTest {
    @ParameterizedTest
    @CsvSource({
        "blossom101, blossom, 101, true",
        "blossom007, blossom, 7, true",
        "a.b-7c99, a.b-7c, 99, true",
        "user12, user, 12, false",
        "s1234567, s, 1234567, false",
        "999999999, '', 999999999, false"
    })
    void hasAStemAndANumber(String localPart, String stem, int number, boolean word) {
        assertThat(NumberedLocalPart.of(localPart)).hasValueSatisfying(numbered -> {
            assertThat(numbered).isEqualTo(new NumberedLocalPart(stem, number));
            assertThat(numbered.hasWord()).isEqualTo(word);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "blossom", "1blossom", "blossom1234567890", "blossom١٢"})
    void endsInOneToNineDigits(String localPart) {
        assertThat(NumberedLocalPart.of(localPart)).isEmpty();
    }
}
