package io.github.petitionkit.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {
    private static final String REQUIRED = "io.github.petitionkit.validation.Required.message";
    private static final String COUNTRY = "io.github.petitionkit.validation.ValidCountry.message";
    private static final String TOO_LONG = "io.github.petitionkit.validation.TooLong.message";

    private final Messages ours = Messages.bundled(new HostFiles(Map.of()));

    private static Messages with(String file, String content) {
        return Messages.bundled(new HostFiles(Map.of(file, content)));
    }

    private static String required(Messages messages, String tag) {
        return messages.text(REQUIRED, Map.of(), Locale.forLanguageTag(tag));
    }

    @ParameterizedTest
    @CsvSource({
        "en,Please fill this in",
        "en-GB,Please fill this in",
        "de,Bitte ausfüllen",
        "de-AT,Bitte ausfüllen",
        "de-Latn-CH,Bitte ausfüllen",
        "de-CH-1996,Bitte ausfüllen",
        "de-u-nu-thai,Bitte ausfüllen",
        "cy,'Llenwch y maes hwn, os gwelwch yn dda'",
        "pt-BR,Preencha este campo",
        "is,Please fill this in",
        "zh-Hant-TW,Please fill this in",
        "und,Please fill this in",
        "und-DE,Please fill this in",
        "x-whatever,Please fill this in"
    })
    void speakTheNearestLanguage(String tag, String words) {
        assertThat(required(ours, tag)).isEqualTo(words);
    }

    @Test
    @ResourceLock(Resources.LOCALE)
    void neverTurnToTheLanguageOfTheMachine() {
        assertThat(MachineLanguage.get(Locale.GERMANY, () -> required(Messages.bundled(), "is")))
                .isEqualTo("Please fill this in");
        assertThat(MachineLanguage.get(Locale.GERMANY, () -> required(Messages.bundled(), "en")))
                .isEqualTo("Please fill this in");
    }

    @Test
    void preferTheWordsOfTheHost() {
        Messages messages = with("ValidationMessages_de.properties", REQUIRED + " = Größe fehlt");

        assertThat(required(messages, "de-AT")).isEqualTo("Größe fehlt");
        assertThat(required(messages, "fr")).isEqualTo("Veuillez remplir ce champ");
        assertThat(messages.text(COUNTRY, Map.of(), Locale.GERMAN)).isEqualTo("Bitte ein Land auswählen");
    }

    @Test
    void preferWhatTheHostSaysToAllOverWhatWeSayInOneLanguage() {
        Messages messages = with("ValidationMessages.properties", REQUIRED + " = Needed");

        assertThat(required(messages, "de")).isEqualTo("Needed");
    }

    @Test
    void readTheMostSpecificFileFirst() {
        HostFiles files = new HostFiles(Map.of(
                "ValidationMessages_zh_Hant_TW.properties", "a = 1",
                "ValidationMessages_zh_Hant.properties", "a = 2\nb = 2",
                "ValidationMessages_zh_TW.properties", "a = 3\nb = 3\nc = 3",
                "ValidationMessages_zh.properties", "a = 4\nb = 4\nc = 4\nd = 4",
                "ValidationMessages.properties", "a = 5\nb = 5\nc = 5\nd = 5\ne = 5"));
        Messages messages = Messages.bundled(files);
        Locale taiwan = Locale.forLanguageTag("zh-Hant-TW");

        assertThat("abcdef".chars().mapToObj(key -> messages.text(Character.toString(key), Map.of(), taiwan)))
                .containsExactly("1", "2", "3", "4", "5", "f");
    }

    @Test
    void seeTheHostsFileOnTheClassPath() {
        assertThat(Messages.bundled().text(COUNTRY, Map.of(), Locale.ENGLISH))
                .isEqualTo("Please choose a country from the list");
    }

    @Test
    void fillInParameters() {
        assertThat(ours.text(TOO_LONG, Map.of("max", 80), Locale.ENGLISH))
                .isEqualTo("Please use at most 80 characters");
        assertThat(ours.text(TOO_LONG, Map.of(), Locale.ENGLISH)).isEqualTo("Please use at most {max} characters");
        assertThat(ours.text("{a} and {b} and {c", Map.of("a", "{b}", "b", "$1\\"), Locale.ENGLISH))
                .isEqualTo("{b} and $1\\ and {c");
    }

    @Test
    void giveAKeyWithoutWordsBack() {
        assertThat(ours.text("Only members may sign", Map.of(), Locale.FRENCH)).isEqualTo("Only members may sign");
        assertThat(ours.text("", Map.of(), Locale.FRENCH)).isEmpty();
    }

    @Test
    void readNoFileOutsideTheBundle() {
        HostFiles files = new HostFiles(Map.of());

        Messages.bundled(files).text("a", Map.of(), new Locale("../../secret", "../x"));

        assertThat(files.asked()).containsExactly("ValidationMessages.properties");
    }

    @Test
    @SuppressWarnings("NullAway")
    void needAKeyAndAClassLoader() {
        assertThatNullPointerException()
                .isThrownBy(() -> ours.text(null, Map.of(), Locale.ENGLISH))
                .withMessage("key");
        assertThatNullPointerException()
                .isThrownBy(() -> Messages.bundled(null))
                .withMessage("loader");
    }
}
