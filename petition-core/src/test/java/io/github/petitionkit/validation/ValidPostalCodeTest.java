package io.github.petitionkit.validation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ValidPostalCodeTest {
    private static final String MESSAGE = "Please give a postal code of the chosen country";

    @ValidPostalCode
    private record Home(@Nullable String country, @Nullable String postalCode) implements HasPostalCode {}

    private record Form(@Valid Home home) {}

    @ParameterizedTest
    @CsvSource({
        "GB,SW1A 1AA",
        "GB,sw1a1aa",
        "gb,BFPO 57",
        "GB,GIR 0AA",
        "DE,10115",
        "NL,1012 AB",
        "US,20500-0003",
        "CA,K1A 0B1",
        "PL,00-950",
        "IE,D02 AF30",
        "BS,N-4815"
    })
    void takesWhatTheCountryCanHave(String country, String postalCode) {
        assertThat(ConstraintJudge.of(new Home(country, postalCode))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GB,10115",
        "GB,SW1A",
        "gb,SW1A 1AAA",
        "DE,SW1A 1AA",
        "DE,1011",
        "DE,101155",
        "NL,0123 AB",
        "PL,0-0",
        "US,ABCDE",
        "BS,<b>",
        "DE,=1+1",
        "GB,--"
    })
    void reportsAnythingElseOnThePostalCode(String country, String postalCode) {
        assertThat(ConstraintJudge.of(new Home(country, postalCode)))
                .containsExactly(new Violation("postalCode", "valid-postal-code", MESSAGE));
    }

    @ParameterizedTest
    @MethodSource("io.github.petitionkit.HostileTexts#neverValid")
    void refusesHostileTexts(String text) {
        assertThat(ConstraintJudge.of(new Home("GB", text)))
                .extracting(Violation::path)
                .containsExactly("postalCode");
        assertThat(ConstraintJudge.of(new Home(text, "SW1A 1AA"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"GB,", "GB,''", "GB,'  '", ",SW1A 1AA", "'',SW1A 1AA", "ZZ,SW1A 1AA", ","})
    void leavesWhatIsMissingOrWrongElsewhereToOtherConstraints(@Nullable String country, @Nullable String postalCode) {
        assertThat(ConstraintJudge.of(new Home(country, postalCode))).isEmpty();
    }

    @Test
    void namesTheWayToThePostalCode() {
        assertThat(ConstraintJudge.of(new Form(new Home("GB", "10115"))))
                .containsExactly(new Violation("home.postalCode", "valid-postal-code", MESSAGE));
    }
}
