package io.github.petitionkit.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidCountryTest {
    private record Form(@ValidCountry @Nullable String country) {}

    @Test
    void takesEveryCodeOfTheStandardInEitherCase() {
        for (String code : Locale.getISOCountries()) {
            assertThat(ConstraintJudge.of(new Form(code))).as(code).isEmpty();
            assertThat(ConstraintJudge.of(new Form(code.toLowerCase(Locale.ROOT))))
                    .as(code)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\n", "XK", "gB", "UK", "el"})
    void takesKosovoMixedCaseAndWhatIsMissing(@Nullable String country) {
        assertThat(ConstraintJudge.of(new Form(country))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"G", "GBR", "EU", "ZZ", "AA", "g b", "G1", "ＧＢ", "ıs", "ſe", "ß", "826", "Germany", "GB\u0000"})
    @MethodSource("io.github.petitionkit.HostileTexts#neverValid")
    void refusesWhatIsNoCountry(String text) {
        assertThat(ConstraintJudge.of(new Form(text)))
                .extracting(Violation::path, Violation::code)
                .containsExactly(tuple("country", "valid-country"));
    }
}
