package io.github.petitionkit.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.petitionkit.data.DataFile;
import io.github.petitionkit.data.MalformedDataException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountryNamesTest {
    private final CountryNames names = CountryNames.standard();

    @ParameterizedTest
    @CsvSource({
        "Germany,DE",
        "Deutschland,DE",
        "GER,DE",
        "sui,CH",
        "NED,NL",
        "RSA,ZA",
        "CHI,CL",
        "CHE,CH",
        "BRN,BN",
        "🇩🇪,DE",
        "' 🇰🇪 ',KE",
        "🇽🇰,XK",
        "🇺🇰,GB",
        "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC73\uDB40\uDC63\uDB40\uDC74\uDB40\uDC7F,GB",
        "ALLEMAGNE,DE",
        "Cote d'Ivoire,CI",
        "United States,US",
        "US,US",
        "usa,US",
        "U.A.E.,AE",
        "UK,GB",
        "United Kingdom (UK),GB",
        "Cymru,GB",
        "Scotland,GB",
        "United States of America (USA),US",
        "United States (US),US",
        "ROK,KR",
        "DPRK,KP",
        "United Kingdom,GB",
        "Y Deyrnas Unedig,GB",
        "España,ES",
        "espana,ES",
        "Polska,PL",
        "DEU,DE",
        "Kosovo,XK",
        "EL,GR",
        "Britain,GB",
        "The Gambia,GM",
        "'Bahamas, The',BS",
        "Trinidad,TT",
        "Turkey,TR",
        "Czech Republic,CZ",
        "United States of America,US",
        "Trinidad and Tobago,TT",
        "日本,JP",
        "Հայաստան,AM",
        "الإمارات العربية المتحدة,AE",
        "Shqipëri,AL",
        "افغانستان,AF",
        "ኢትዮጵያ,ET",
        "កម្ពុជា,KH",
        "Україна,UA",
        "Elfenbeinküste,CI",
        "Vereinigte Staaten von Amerika,US",
        "États-Unis d’Amérique,US",
        "Stati Uniti d'America,US",
        "República Checa,CZ",
        "Repubblica Ceca,CZ",
        "Malesia,MY",
        "Wit-Rusland,BY",
        "Российская Федерация,RU",
        "台湾,TW",
        "Hong Kong SAR,HK",
        "Korea (South),KR",
        "Republic of the Congo,CG",
        "Congo,CG",
        "N.Z.,NZ",
        "R.S.A.,ZA"
    })
    void findACountry(String text, String code) {
        assertThat(names.find(text)).contains(Country.of(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Atlantis",
                "\ud800",
                "??",
                "ZZ",
                "EU",
                "E.U.",
                "🇪🇺",
                "🇩",
                "🇩🇪🇫🇷",
                "🏴",
                "🏴x",
                "🏴\uDB40\uDC67"
            })
    void findNothingElse(String text) {
        assertThat(names.find(text)).isEmpty();
        assertThat(names.find(text + "x".repeat(1_000_000))).isEmpty();
    }

    @Test
    void readTextsOfAHundredCharacters() {
        assertThat(names.find("Germany" + " ".repeat(93))).contains(Country.of("DE"));
        assertThat(names.find("Germany" + " ".repeat(94))).isEmpty();
    }

    @Test
    void knowEveryCountryByItsEnglishName() {
        for (String code : Locale.getISOCountries()) {
            assertThat(names.find(code)).contains(Country.of(code));
        }
        DataFile published = names.files().get(0);
        assertThat(published.size()).isEqualTo(Locale.getISOCountries().length + 1);
        assertThat(published.date()).isPresent();
        assertThat(published.source()).isPresent();
        assertThat(published.licence()).isPresent();
    }

    @Test
    void canBeReplaced() {
        CountryNames mine = CountryNames.of(DataFile.of("mine", "IS Ísland|Island"));

        assertThat(mine.find("island")).contains(Country.of("IS"));
        assertThat(mine.find("Germany")).isEmpty();
        assertThatExceptionOfType(MalformedDataException.class)
                .isThrownBy(() -> CountryNames.of(DataFile.of("mine", "IS Ísland\nIsland")))
                .withMessageStartingWith("mine, line 2: ");
    }
}
