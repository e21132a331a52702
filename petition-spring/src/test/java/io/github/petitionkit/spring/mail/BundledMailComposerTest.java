package io.github.petitionkit.spring.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.mail.MailKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.StaticMessageSource;

class BundledMailComposerTest {
    private static final String TITLE = "Repair the footbridge";

    private final StaticMessageSource host = new StaticMessageSource();
    private final MailComposer composer = new BundledMailComposer(MailTexts.over(host), "example.org");
    private final MailLinks links = new MailLinks(Mails.PROPERTIES);

    static Stream<Arguments> languagesAndKinds() {
        return Stream.of("en", "de", "fr", "es", "it", "nl", "pl", "pt", "cy")
                .flatMap(language -> Arrays.stream(MailKind.values()).map(kind -> Arguments.of(language, kind)));
    }

    @ParameterizedTest
    @MethodSource("languagesAndKinds")
    void writesEachKindInEachLanguage(String language, MailKind kind) {
        Locale locale = Locale.forLanguageTag(language);

        ComposedMail mail = composer.compose(Mails.mail(kind, "ada@example.org", TITLE, locale), links);

        assertThat(mail.subject()).endsWith(TITLE).hasSizeGreaterThan(TITLE.length());
        assertThat(mail.text())
                .contains("    " + TITLE, "token=" + Mails.TOKEN, "example.org")
                .doesNotContain("{0}", "petitionkit");
        assertThat(mail.html())
                .contains("lang=\"" + language + "\"", "token=" + Mails.TOKEN, TITLE)
                .doesNotContain("{0}", "petitionkit", "<img", "src=");
        ComposedMail english = composer.compose(Mails.mail(kind, "ada@example.org", TITLE, Locale.ENGLISH), links);
        assertThat(mail.text().equals(english.text())).isEqualTo(language.equals("en"));
    }

    @ParameterizedTest
    @MethodSource("languagesAndKinds")
    void quotesTheVisitorOnlyWhereAConfirmationWouldPublishTheWords(String language, MailKind kind) {
        ComposedMail mail =
                composer.compose(Mails.mail(kind, "ada@example.org", TITLE, Locale.forLanguageTag(language)), links);

        boolean published = kind == MailKind.CONFIRM || kind == MailKind.REMINDER;
        assertThat(mail.text().contains("Ada Example")).isEqualTo(published);
        assertThat(mail.text().contains("My children cross it")).isEqualTo(published);
        assertThat(mail.html().contains("<blockquote>")).isEqualTo(published);
    }

    @ParameterizedTest
    @MethodSource("languagesAndKinds")
    void offersToSayThatItWasSomebodyElseOnlyWhereNothingCountsYet(String language, MailKind kind) {
        ComposedMail mail =
                composer.compose(Mails.mail(kind, "ada@example.org", TITLE, Locale.forLanguageTag(language)), links);

        boolean waits = kind == MailKind.CONFIRM || kind == MailKind.REMINDER;
        assertThat(mail.text().contains("https://example.org/not-me?token=" + Mails.TOKEN))
                .isEqualTo(waits);
        assertThat(mail.html().contains("https://example.org/not-me?token=" + Mails.TOKEN))
                .isEqualTo(waits);
    }

    @Test
    void writesInEnglishForOtherLanguages() {
        ComposedMail mail = composer.compose(
                Mails.mail(MailKind.CONFIRM, "ada@example.org", TITLE, Locale.forLanguageTag("is")), links);

        assertThat(mail.subject()).isEqualTo("Please confirm: " + TITLE);
    }

    @Test
    void takesATextOfTheHostFirst() {
        host.addMessage("petitionkit.mail.confirm.subject", Locale.ENGLISH, "One click to go: {0}");

        assertThat(composer.compose(Mails.confirmation("ada@example.org"), links)
                        .subject())
                .isEqualTo("One click to go: " + TITLE);
    }

    @Test
    void escapesATitleAndKeepsTheSubjectOnOneLine() {
        String hostile = "<script>x</script> & {1} \r\nBcc: all@example.org\u2028";

        ComposedMail mail =
                composer.compose(Mails.mail(MailKind.CONFIRM, "ada@example.org", hostile, Locale.ENGLISH), links);

        assertThat(mail.html()).doesNotContain("<script>").contains("&lt;script&gt;");
        assertThat(mail.subject()).doesNotContain("\r", "\n", "\u2028").contains("{1}");
    }
}
