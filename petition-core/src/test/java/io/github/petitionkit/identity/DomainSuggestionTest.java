package io.github.petitionkit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainSuggestionTest {
    @ParameterizedTest
    @CsvSource({
        "gmial.com, gmail.com",
        "gmai.com, gmail.com",
        "gmaill.com, gmail.com",
        "GNAIL.com, gmail.com",
        "hotmial.co.uk, hotmail.co.uk",
        "yaho.com, yahoo.com",
        "outlok.con, outlook.com",
        "wep.de, web.de",
    })
    void guessesWhatWasMeant(String typed, String meant) {
        assertThat(DomainSuggestion.of(new EmailAddress("Ada.Example@" + typed)))
                .contains(new EmailAddress("Ada.Example@" + meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gmail.com", "example.org", "gmx.at.example", "a.io", "council.example.gov.uk"})
    void leavesOtherDomainsAlone(String domain) {
        assertThat(DomainSuggestion.of(new EmailAddress("ada@" + domain))).isEmpty();
    }
}
