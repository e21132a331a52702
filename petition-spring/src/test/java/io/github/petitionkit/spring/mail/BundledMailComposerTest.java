package io.github.petitionkit.spring.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.mail.Preview;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.signature.Signer;
import io.github.petitionkit.signature.Statement;
import io.github.petitionkit.signature.request.PublicName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;

class BundledMailComposerTest {
    private static final String TITLE = "Repair the footbridge";

    /** What a mail program turns into a link: a scheme, an address, a host name, a long number. */
    private static final Pattern LINK =
            Pattern.compile("\\S*(?:://|@|www)\\S*|\\S*[\\p{L}\\d]\\.\\p{L}{2,}\\S*|\\+?\\d[\\d ()-]{5,}\\d");

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

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "it", "nl", "pl", "pt", "cy"})
    void mailToANewAddressHoldsNoTextOfWhoeverAsked(String language) {
        Locale locale = Locale.forLanguageTag(language);
        EmailAddress to = new EmailAddress("www.evil.example@example.org");
        Signer asking = new Signer(new PersonName("Visit evil example or call 0044"), to, Country.of("GB"), null, null);
        Statement words = new Statement(
                "https://evil.example/x, evil。example, mallory@evil.example, +44 20 7946 0000",
                PublicName.FULL,
                List.of(),
                Map.of());
        Mail plain = Mails.mail(MailKind.NEW_ADDRESS, "www.evil.example@example.org", TITLE, locale);
        ComposedMail mail = composer.compose(
                new Mail(
                        plain.kind(),
                        plain.petition(),
                        plain.title(),
                        plain.signature(),
                        to,
                        Preview.of(asking, words),
                        locale,
                        plain.token(),
                        plain.expiresAt(),
                        plain.unsubscribeToken(),
                        null),
                links);

        assertThat(LINK.matcher(mail.text()).results().map(MatchResult::group))
                .containsExactly("https://example.org/move#token=" + Mails.TOKEN, "example.org");
        assertThat(mail.subject() + mail.text() + mail.html()).doesNotContainIgnoringCase("evil", "mallory", "0044");
        assertThat(mail.html().split("href=", -1)).hasSize(2);
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
