package io.github.petitionkit.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CountryTest {
    @ParameterizedTest
    @CsvSource({"GB,GB", "gb,GB", "' de ',DE", "bat,BAT", "XK,XK"})
    void takesTwoOrThreeLettersInEitherCase(String typed, String code) {
        assertThat(Country.of(typed))
                .isEqualTo(new Country(code))
                .extracting(Country::code)
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "EL,GR", "UK,GB", "uk,GB", "FX,FR", "ZR,CD", "TP,TL", "AC,SH", "TA,SH", "IC,ES", "EA,ES", "DG,IO", "CP,FR"
    })
    void knowsOtherCodesInOfficialUse(String code, String iso) {
        assertThat(Country.of(code)).isEqualTo(Country.of(iso));
        assertThat(new Country(code).code()).isEqualTo(iso);
        assertThat(Country.isIso(code)).isTrue();
    }

    static Stream<String> noCodes() {
        return Stream.of(
                "",
                " ",
                "G",
                "GBRX",
                "G1",
                "G\0",
                "ГБ",
                "ß",
                "ﬁ",
                "ıı",
                "ıt",
                "İN",
                "ſe",
                "ŉa",
                "\ud83c\uddec\ud83c\udde7",
                "\ud800X",
                "A".repeat(1_000_000),
                " ".repeat(1_000_000));
    }

    @ParameterizedTest
    @MethodSource("noCodes")
    void refusesEverythingElse(String text) {
        assertThatThrownBy(() -> Country.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("such as GB");
        assertThat(Country.isIso(text)).isFalse();
    }

    @Test
    @SuppressWarnings("NullAway")
    void refusesNull() {
        assertThatNullPointerException().isThrownBy(() -> Country.of(null)).withMessage("code");
    }

    @ParameterizedTest
    @CsvSource({"GB,true", "gb,true", "XK,true", "BAT,false", "ZZ,false", "GBR,false"})
    void tellsIsoCodesFromOthers(String code, boolean iso) {
        assertThat(Country.isIso(code)).isEqualTo(iso);
        assertThat(Country.of(code).isIso()).isEqualTo(iso);
    }

    @Test
    void isNamedInTheReadersLanguage() {
        assertThat(Country.of("DE").displayName(Locale.ENGLISH)).isEqualTo("Germany");
        assertThat(Country.of("DE").displayName(Locale.FRENCH)).isEqualTo("Allemagne");
        assertThat(Country.of("XK").displayName(Locale.ENGLISH)).isEqualTo("Kosovo");
        assertThat(Country.of("BAT").displayName(Locale.ENGLISH)).isEqualTo("BAT");
    }

    @Test
    void sortsByCode() {
        assertThat(Stream.of("IT", "BAT", "GB").map(Country::of).sorted())
                .isEqualTo(List.of(Country.of("BAT"), Country.of("GB"), Country.of("IT")));
    }
}
