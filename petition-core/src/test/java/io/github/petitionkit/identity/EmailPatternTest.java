package io.github.petitionkit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailPatternTest {
    private static EmailPattern patternOf(String local, String name) {
        return EmailPattern.of(new EmailAddress(local + "@example.org"), new PersonName(name));
    }

    @ParameterizedTest
    @CsvSource({
        "ada.example, Ada Example, G.F",
        "AdaExample87, Ada Example, GF2",
        "ada.example+news, Ada Example, G.F",
        "aexample1987, Ada Example, gF4",
        "example.ada, Ada Example, F.G",
        "adae, Ada Example, Gf",
        "ada-maria_example, Ada Maria Example, G-M_F",
        "adaexample, Ada Lovelace-Example, GF",
        "bluefox7, Ada Example, x1",
        "xada, Ada Example, xG",
        "jose.nunez, José Núñez, G.F",
        "ann.anna, Anna Ann, F.G",
        "k7x2q9m4, Ada Example, ~8",
        "k7x2q9, Ada Example, x1x1x1",
        "k7x2q9m4, Ada Example, ~8",
        "1234567, Ada Example, 7",
        "lee, Wu Lee, F",
        "a.b, Ada Example, g.x"
    })
    void saysHowAnAddressIsMadeOfAName(String local, String name, String expected) {
        assertThat(patternOf(local, name).value()).isEqualTo(expected);
    }

    @Test
    void isTheSameForAllThatAScriptMakesInOneWay() {
        assertThat(patternOf("ada.example123", "Ada Example")).isEqualTo(patternOf("grace.sample456", "Grace Sample"));
    }

    @Test
    void hasALengthWithinReason() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailPattern(""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EmailPattern("x".repeat(65)))
                .withMessageContaining("not 65");
    }

    @ParameterizedTest
    @CsvSource({
        "123456789, Wang Wei, true, false, false",
        "139.8765, Wang Wei, true, false, false",
        "ada.example87, Ada Example, false, true, true",
        "aexample, Ada Example, false, true, true",
        "bluefox7, Ada Example, false, false, false",
        "k7x2q9w4, Ada Example, false, false, true",
        "bluefoxexample, Ada Example, false, false, true"
    })
    void tellsNumbersAndNamesFromOthers(String local, String name, boolean number, boolean namesOnly, boolean hasName) {
        EmailPattern pattern = EmailPattern.of(new EmailAddress(local + "@example.org"), new PersonName(name));

        assertThat(pattern.isNumber()).isEqualTo(number);
        assertThat(pattern.isNamesOnly()).isEqualTo(namesOnly);
        assertThat(pattern.hasName()).isEqualTo(hasName);
    }
}
