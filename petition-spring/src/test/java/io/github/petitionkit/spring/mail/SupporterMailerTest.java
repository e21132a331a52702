package io.github.petitionkit.spring.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.mail.MailResult;
import io.github.petitionkit.mailing.UpdateMail;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SupporterMailerTest {
    private static final int MANY = 1_000;
    private static final String LINK =
            "https://example.org/stop-updates?organisation=friends%20of%20the%20river&purpose=updates&token=e.AbC123xyz";

    private final UpdateComposer composer =
            new BundledUpdateComposer(MailTexts.over(new StaticMessageSource()), "example.org");
    private final MailLinks links = new MailLinks(Mails.PROPERTIES);

    private SupporterMailer mailer(int port) {
        return mailer(port, new NoHeaders());
    }

    private SupporterMailer mailer(int port, MailHeaders headers) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new SupporterMailer(sender, composer, headers, Mails.PROPERTIES);
    }

    @Test
    void writesTheHeadersThatMailboxProvidersAskOfSendersOfManyMails() throws IOException {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of(), MANY);
                SupporterMailer mailer = mailer(server.port())) {
            assertThat(mailer.send(Mails.update("ada@example.org", Locale.ENGLISH)))
                    .isEqualTo(MailResult.SENT);

            assertThat(server.messages())
                    .singleElement()
                    .satisfies(message -> assertThat(message.replaceAll("\\s+", " "))
                            .contains(
                                    "From: Friends of the River Path <post@example.org>",
                                    "Subject: A first answer",
                                    "Auto-Submitted: auto-generated",
                                    "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
                                    "<https://example.org/api/unsubscriptions?organisation=friends%20of%20the%20river&purpose=updates&token=u.AbC123xyz>")
                            .containsPattern("Message-ID: <[0-9a-f]{32}@example\\.org>"));
        }
    }

    @Test
    void addsTheHeadersOfTheHostAndKeepsItsOwn() throws IOException {
        MailHeaders headers = new MailHeaders() {
            @Override
            public Map<String, String> of(UpdateMail mail) {
                return Map.of(
                        "Reply-To", "creator@example.org",
                        "X-Campaign", "Brücke\r\nBcc: eve@example.org",
                        "List-Unsubscribe", "<mailto:nobody@example.org>");
            }
        };
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of(), MANY);
                SupporterMailer mailer = mailer(server.port(), headers)) {
            mailer.send(Mails.update("ada@example.org", Locale.ENGLISH));

            assertThat(server.messages())
                    .singleElement()
                    .asString()
                    .contains(
                            "\nReply-To: creator@example.org\n",
                            "\nX-Campaign: =?UTF-8?Q?Br=C3=BCcke_Bcc:_eve@example.org?=\n")
                    .doesNotContain("\nBcc:", "nobody@example.org");
        }
    }

    @Test
    void keepsTheMessageIdWhenAMailIsSentAgain() throws IOException {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of(), MANY);
                SupporterMailer mailer = mailer(server.port())) {
            mailer.send(Mails.update("ada@example.org", Locale.ENGLISH));
            mailer.send(Mails.update("ada@example.org", Locale.ENGLISH));

            assertThat(server.messages().stream()
                            .flatMap(String::lines)
                            .filter(line -> line.startsWith("Message-ID"))
                            .distinct())
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "it", "nl", "pl", "pt", "cy"})
    void saysInEachLanguageWhyItCameAndHowItEnds(String language) {
        Locale locale = Locale.forLanguageTag(language);

        ComposedMail mail = composer.compose(Mails.update("ada@example.org", locale), links);

        assertThat(mail.subject()).isEqualTo("A first answer");
        assertThat(mail.text())
                .startsWith("They listen.\n\nOn Monday <we> meet\nat the bridge.\n\n-- \n")
                .contains("Repair the footbridge", LINK)
                .endsWith("example.org\n")
                .doesNotContain("{0}", "petitionkit");
        assertThat(mail.html())
                .contains(
                        "lang=\"" + language + "\"",
                        "<p dir=\"ltr\">On Monday &lt;we&gt; meet<br>\nat the bridge.</p>",
                        LINK.replace("&", "&amp;"))
                .doesNotContain("{0}", "petitionkit", "<img", "src=", "<we>");
        ComposedMail english = composer.compose(Mails.update("ada@example.org", Locale.ENGLISH), links);
        assertThat(mail.text().equals(english.text())).isEqualTo(language.equals("en"));
    }
}
