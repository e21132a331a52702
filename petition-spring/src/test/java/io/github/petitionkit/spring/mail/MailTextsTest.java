package io.github.petitionkit.spring.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;

class MailTextsTest {
    private static final String SUBJECT = "petitionkit.mail.confirm.subject";

    private final StaticMessageSource host = new StaticMessageSource();

    @Test
    void takesTheHostsTextFirstAndTheBundledOneWhereItHasNone() {
        host.addMessage(SUBJECT, Locale.GERMAN, "Noch ein Klick: {0}");
        MailTexts texts = MailTexts.over(host);

        assertThat(texts.text(Locale.GERMAN, "confirm.subject", "Steg")).isEqualTo("Noch ein Klick: Steg");
        assertThat(texts.text(Locale.ENGLISH, "confirm.subject", "Bridge")).isEqualTo("Please confirm: Bridge");
    }

    @Test
    void mailsNoKeyWhereTheHostsSourceAnswersWithTheKeyInPlaceOfAMissingText() {
        host.setUseCodeAsDefaultMessage(true);

        assertThat(MailTexts.over(host).text(Locale.ENGLISH, "confirm.subject", "Bridge"))
                .isEqualTo("Please confirm: Bridge");
    }

    @Test
    void refusesATextAtTheStartThatCannotBeFilledInAndNamesIt() {
        host.addMessage(SUBJECT, Locale.FRENCH, "Confirmez : {titre}");

        assertThatThrownBy(() -> MailTexts.over(host))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(SUBJECT)
                .hasMessageContaining("language fr");
    }

    @ParameterizedTest
    @CsvSource({
        "confirm.subject, Confirm {1}, placeholder",
        "confirm.subject, Confirm {0} on {1}, placeholder",
        "confirm.intro, You signed {0}:, placeholder",
        "confirm.button, ' ', empty",
        "update.stop, '', empty",
        "not-me, Say that it was not you., lacks the link"
    })
    void refusesATextAtTheStartThatWouldLackSomethingAndNamesIt(String name, String text, String why) {
        host.addMessage("petitionkit.mail." + name, Locale.GERMAN, text);

        assertThatThrownBy(() -> MailTexts.over(host))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("petitionkit.mail." + name)
                .hasMessageContaining("language de")
                .hasMessageContaining(why);
    }

    @Test
    void speaksALanguageOfTheHostsAndEnglishToAllOthers() {
        host.addMessage(
                "petitionkit.mail.confirm.intro", Locale.forLanguageTag("ar"), "وقّع أحدهم هذه العريضة بعنوانك:");
        MailTexts texts = MailTexts.over(host);

        assertThat(texts.language(Locale.forLanguageTag("ar"))).hasToString("ar");
        assertThat(texts.language(Locale.CANADA_FRENCH)).isEqualTo(Locale.CANADA_FRENCH);
        assertThat(texts.language(Locale.JAPANESE)).isEqualTo(Locale.ENGLISH);
        assertThat(texts.language(Locale.ROOT)).isEqualTo(Locale.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "pt-BR", "nb-NO"})
    void mailsTheBundledTextWhereOneOfALanguageThatIsNotCheckedCannotBeFilledIn(String language) {
        Locale unchecked = Locale.forLanguageTag(language);
        host.addMessage(SUBJECT, unchecked, "Bekräfta: {titel}");
        host.addMessage("petitionkit.mail.confirm.button", unchecked, "Ja");
        MailTexts texts = MailTexts.over(host);

        assertThat(texts.text(unchecked, "confirm.subject", "Bridge"))
                .isEqualTo(MailTexts.over(new StaticMessageSource()).text(unchecked, "confirm.subject", "Bridge"))
                .endsWith(": Bridge");
        assertThat(texts.text(unchecked, "confirm.button")).isEqualTo("Ja");
    }

    @Test
    void refusesATextAtTheStartWhoseApostropheWouldHideTheLink() {
        host.addMessage("petitionkit.mail.not-me", Locale.FRENCH, "Si ce n'est pas vous : {0}");

        assertThatThrownBy(() -> MailTexts.over(host))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("petitionkit.mail.not-me")
                .hasMessageContaining("language fr")
                .hasMessageContaining("twice");

        host.addMessage("petitionkit.mail.not-me", Locale.FRENCH, "Si ce n''est pas vous : {0}");
        assertThat(MailTexts.over(host).text(Locale.FRENCH, "not-me", "link")).isEqualTo("Si ce n'est pas vous : link");
    }
}
