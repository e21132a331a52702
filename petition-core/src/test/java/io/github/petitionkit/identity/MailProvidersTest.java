package io.github.petitionkit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.petitionkit.data.DataFile;
import io.github.petitionkit.data.MalformedDataException;
import io.github.petitionkit.place.Country;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailProvidersTest {
    private final MailProviders standard = MailProviders.standard();

    @ParameterizedTest
    @CsvSource({"gmail.com, NZ", "web.de, DE", "Wanadoo.FR, FR", "docomo.ne.jp, JP", "libero.it, IT", "ukr.net, UA"})
    void serveTheirCountries(String domain, String country) {
        assertThat(standard.serves(domain, Country.of(country))).isTrue();
        assertThat(MailProviders.isCommon(domain)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"web.de, JP", "docomo.ne.jp, DE", "example.org, DE", "mozmail.example, US", "'', DE"})
    void serveNoOthers(String domain, String country) {
        assertThat(standard.serves(domain, Country.of(country))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yahoo.com.ph", "hotmail.de", "live.fi", "gmx.li", "about.com", "duck.com", "email.com"})
    void areKnownHoweverSmall(String domain) {
        assertThat(standard.isKnown(domain)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yahoo.co",
                "hotmail.cm",
                "live.con",
                "live.uk",
                "gmail.fr",
                "gmial.com",
                "yahoo",
                "",
                "example.org"
            })
    void areNotWhatIsTypedByMistake(String domain) {
        assertThat(standard.isKnown(domain)).isFalse();
    }

    @Test
    void tellRelaysFromMailboxes() {
        assertThat(MailProviders.isRelay("privaterelay.appleid.com")).isTrue();
        assertThat(MailProviders.isRelay("gmail.com")).isFalse();
        assertThat(MailProviders.isRelay("")).isFalse();
    }

    @Test
    void haveABirthday() {
        assertThat(standard.files()).hasSize(2).allSatisfy(file -> {
            assertThat(file.date()).isPresent();
            assertThat(file.source()).isPresent();
            assertThat(file.licence()).isPresent();
        });
    }

    @Test
    void canBeReplaced() {
        MailProviders mine = MailProviders.of(DataFile.of("mine", "example.net FR,BE any-dots\nexample.org\nmy.* -"));

        assertThat(mine.serves("example.net", Country.of("BE"))).isTrue();
        assertThat(mine.allowsAnyDots("example.net")).isTrue();
        assertThat(mine.isKnown("example.org")).isTrue();
        assertThat(mine.isKnown("my.fr")).isTrue();
        assertThat(mine.allowsAnyDots("example.org")).isFalse();
        assertThat(mine.isKnown("gmail.com")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"example", "example.com Germany", "example.com QQ", "example.com * what"})
    void refuseAFaultyLineByItsNumber(String line) {
        assertThatExceptionOfType(MalformedDataException.class)
                .isThrownBy(() -> MailProviders.of(DataFile.of("mine", "a.com\n" + line)))
                .withMessageStartingWith("mine, line 2: ");
    }
}
