package io.github.petitionkit.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.place.Country;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text in several languages. */
class TranslationTest {
    private static final Content ENGLISH = Content.titled("Repair the footbridge")
            .locale(Locale.ENGLISH)
            .summary("It is closed.")
            .creator("Friends")
            .addressee("Council")
            .concerns(Country.of("GB"))
            .tag("#bridges")
            .translation(translation(Locale.GERMAN, "Repariert den Steg"))
            .translation(translation(Locale.FRENCH, "Réparez la passerelle"))
            .build();

    private static Content.Translation translation(Locale locale, String title) {
        return new Content.Translation(locale, title, "", "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de-AT, en;q=0.5 | Repariert den Steg
            fr              | Réparez la passerelle
            en-GB, de;q=0.9 | Repair the footbridge
            tlh             | Repair the footbridge
            """)
    void isShownInTheLanguageThatFitsAReaderBest(String wanted, String title) {
        Content shown = ENGLISH.in(Locale.LanguageRange.parse(wanted));

        assertThat(shown.title()).isEqualTo(title);
        assertThat(shown.creator()).isEqualTo("Friends");
        assertThat(shown.addressees()).containsExactly("Council");
        assertThat(shown.concerns()).isEqualTo(Country.of("GB"));
        assertThat(shown.tags()).containsExactly("#bridges");
    }

    @Test
    void replacesTheOneOfTheSameLanguageAndKeepsTheOthers() {
        Content renewed = ENGLISH.with(translation(Locale.GERMAN, "Erneuert den Steg"));

        assertThat(renewed.translations())
                .containsExactly(
                        translation(Locale.FRENCH, "Réparez la passerelle"),
                        translation(Locale.GERMAN, "Erneuert den Steg"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENGLISH.with(translation(Locale.ENGLISH, "Mend it")))
                .withMessageContaining("in en already");
    }

    @Test
    void areAtMostAHundred() {
        Content.Builder builder =
                Content.titled("Repair the footbridge").creator("Friends").addressee("Council");
        Stream.of(Locale.getISOCountries())
                .limit(100)
                .forEach(country -> builder.translation(translation(Locale.forLanguageTag("de-" + country), "x")));

        assertThat(builder.build().translations()).hasSize(100);
        builder.translation(translation(Locale.GERMAN, "x"));
        assertThatIllegalArgumentException().isThrownBy(builder::build);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "und", "und-Latn", "und-GB"})
    void nameTheirLanguage(String tag) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> translation(Locale.forLanguageTag(tag), "Repariert den Steg"))
                .withMessageContaining("language");
    }

    @Test
    void haveTextsWithinTheirLengths() {
        String longest = "x".repeat(Content.Translation.MAX_LENGTH);
        Content.Translation translation = new Content.Translation(Locale.GERMAN, "x".repeat(255), longest, longest);
        assertThat(translation.title()).hasSize(255);

        assertThatIllegalArgumentException().isThrownBy(() -> translation(Locale.GERMAN, "x".repeat(256)));
        assertThatIllegalArgumentException().isThrownBy(() -> translation(Locale.GERMAN, " "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Content.Translation(Locale.GERMAN, "x", longest + "x", ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Content.Translation(Locale.GERMAN, "x", "", longest + "x"));
    }
}
