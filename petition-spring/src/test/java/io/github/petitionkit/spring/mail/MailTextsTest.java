package io.github.petitionkit.spring.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
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
