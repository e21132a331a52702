package io.github.petitionkit.spring.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.mail.MailResult;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SignerMailerTest {
    private static final int MANY = 1_000;

    private static SignerMailer mailer(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return mailer(sender);
    }

    private static SignerMailer mailer(JavaMailSenderImpl sender) {
        MailTexts texts = MailTexts.over(new StaticMessageSource());
        return new SignerMailer(
                sender, new BundledMailComposer(texts, "example.org"), new NoHeaders(), Mails.PROPERTIES);
    }

    @Test
    void writesTheHeadersThatMailboxProvidersAskFor() throws IOException {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of(), MANY);
                SignerMailer mailer = mailer(server.port())) {
            assertThat(mailer.trySend(Mails.confirmation("ada@example.org"))).isEqualTo(MailResult.SENT);

            assertThat(server.messages())
                    .singleElement()
                    .satisfies(message -> assertThat(message)
                            .containsOnlyOnce("\nTo: ada@example.org\n")
                            .contains(
                                    "From: Friends of the River Path <post@example.org>",
                                    "Auto-Submitted: auto-generated",
                                    "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
                                    "Content-Type: multipart/",
                                    "Content-Type: text/plain; charset=UTF-8",
                                    "Content-Type: text/html;charset=UTF-8")
                            .containsPattern(
                                    "List-Unsubscribe:\\s+<https://example\\.org/api/unsubscriptions\\?token=u\\.AbC123xyz>")
                            .containsPattern("Message-ID: <[0-9a-f]{32}@example\\.org>"));
        }
    }

    @Test
    void leavesNothingOfTheCreatorsInTheBodyOfAnInvitationThatIsForwarded() throws IOException {
        Mail invitation = Mails.mail(MailKind.INVITATION, "ada@example.org", "Repair the footbridge", Locale.ENGLISH);
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of(), MANY);
                SignerMailer mailer = mailer(server.port())) {
            assertThat(mailer.trySend(invitation)).isEqualTo(MailResult.SENT);

            String message = server.messages().get(0);
            int body = message.indexOf("\n\n");
            assertThat(message.substring(0, body))
                    .contains(
                            "\nTo: ada@example.org\n",
                            "Subject: Find supporters: Repair the footbridge",
                            "Auto-Submitted: auto-generated",
                            "List-Unsubscribe-Post: List-Unsubscribe=One-Click")
                    .containsPattern(
                            "List-Unsubscribe:\\s+<https://example\\.org/api/unsubscriptions\\?token=u\\.AbC123xyz>");
            assertThat(message.substring(body))
                    .contains("https://example.org/sponsor?token=")
                    .doesNotContain("ada@example.org", "Ada Example", "u.AbC123xyz", "not-me", "unsubscriptions");
        }
    }

    @Test
    void keepsTheMessageIdWhenAMailIsSentAgain() throws IOException {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of(), MANY);
                SignerMailer mailer = mailer(server.port())) {
            mailer.send(Mails.confirmation("ada@example.org"));
            mailer.send(Mails.confirmation("ada@example.org"));

            assertThat(server.messages().stream().map(SignerMailerTest::id).distinct())
                    .hasSize(1);
        }
    }

    private static String id(String message) {
        return message.lines()
                .filter(line -> line.startsWith("Message-ID"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sendsManyMailsThroughOneConnection() throws IOException {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of(), MANY);
                SignerMailer mailer = mailer(server.port())) {
            for (int mail = 0; mail < 50; mail++) {
                mailer.send(Mails.confirmation("ada@example.org"));
            }

            assertThat(server.messages()).hasSize(50);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void connectsAgainWhereTheServerClosesAConnectionAfterAFewMails() throws IOException {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of(), 3);
                SignerMailer mailer = mailer(server.port())) {
            for (int mail = 0; mail < 10; mail++) {
                assertThat(mailer.trySend(Mails.confirmation("ada@example.org")))
                        .isEqualTo(MailResult.SENT);
            }

            assertThat(server.messages()).hasSize(10);
            assertThat(server.connections()).isEqualTo(4);
        }
    }

    @Test
    void failsIfTheConnectionBreaksBehindAMailAndSendsItAgainThroughAnotherWithTheSameMessageId() throws IOException {
        Mail reminder = Mails.mail(MailKind.REMINDER, "ada@example.org", "Repair the footbridge", Locale.ENGLISH);
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of(ScriptedMailServer.LAST, ""), 2);
                SignerMailer mailer = mailer(server.port())) {
            mailer.send(Mails.confirmation("ada@example.org"));
            assertThatThrownBy(() -> mailer.trySend(reminder)).isInstanceOf(MailSendException.class);
            assertThat(mailer.trySend(reminder)).isEqualTo(MailResult.SENT);

            List<String> ids =
                    server.messages().stream().map(SignerMailerTest::id).toList();
            assertThat(ids).hasSize(3);
            assertThat(ids.get(2)).isEqualTo(ids.get(1)).isNotEqualTo(ids.get(0));
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void usesAConnectionForEachThreadAtMost() throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of(), MANY);
                SignerMailer mailer = mailer(server.port())) {
            IntStream.range(0, 80)
                    .mapToObj(mail -> threads.submit(() -> mailer.trySend(Mails.confirmation("ada@example.org"))))
                    .toList()
                    .forEach(each -> assertThat(each).succeedsWithin(java.time.Duration.ofMinutes(1)));

            assertThat(server.messages()).hasSize(80);
            assertThat(server.connections()).isBetween(1, 4);
        } finally {
            threads.shutdown();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "550 5.1.1 no such user, true",
        "551 not our customer, true",
        "550 Denied by policy, false",
        "550 5.2.1 mailbox disabled, true",
        "552 mailbox full, false",
        "550 5.2.2 mailbox full, false",
        "550 5.7.1 your server is on a list, false",
        "451 4.7.1 greylisted, false"
    })
    void tellsARefusedAddressFromOneToTryLater(String answer, boolean forGood) throws IOException {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of("ada@example.org", answer), MANY);
                SignerMailer mailer = mailer(server.port())) {
            MailResult result = mailer.trySend(Mails.confirmation("ada@example.org"));

            String code = "SMTP " + answer.substring(0, 3);
            assertThat(result).isEqualTo(forGood ? new MailResult.Refused(code) : new MailResult.Later(code));
            assertThat(mailer.trySend(Mails.confirmation("bob@example.org"))).isEqualTo(MailResult.SENT);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a..b@docomo.ne.jp, a..b@docomo.ne.jp",
        "a.@ezweb.ne.jp, a.@ezweb.ne.jp",
        "o'brien+steg@example.org, o'brien+steg@example.org",
        "ada@bücher.example, ada@xn--bcher-kva.example"
    })
    void mailsWhateverAddressAProviderGivesOut(String address, String recipient) throws IOException {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of(), MANY);
                SignerMailer mailer = mailer(server.port())) {
            assertThat(mailer.trySend(Mails.confirmation(address))).isEqualTo(MailResult.SENT);

            assertThat(server.recipients()).containsExactly(recipient);
            assertThat(server.messages().get(0)).contains("\nTo: " + recipient + "\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jörg@example.org", "иван@почта.example"})
    void mailsAnAddressInOtherLettersOnlyThroughAServerThatReadsThem(String address) throws IOException {
        String recipient = address.replace("почта", "xn--80a1acny");
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of("EHLO", "250-ready\r\n250 SMTPUTF8"), MANY);
                SignerMailer mailer = mailer(server.port())) {
            assertThat(mailer.trySend(Mails.confirmation(address))).isEqualTo(MailResult.SENT);
            assertThat(mailer.trySend(Mails.confirmation("ada@example.org"))).isEqualTo(MailResult.SENT);

            assertThat(server.recipients()).containsExactly(recipient, "ada@example.org");
            assertThat(server.messages().get(0)).contains("\nTo: " + recipient + "\n");
        }
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of(), MANY);
                SignerMailer mailer = mailer(server.port())) {
            assertThat(mailer.trySend(Mails.confirmation(address))).isEqualTo(new MailResult.Later("no SMTPUTF8"));

            assertThat(server.recipients()).isEmpty();
        }
    }

    /** Some applications redirect or sign what they send. */
    @Test
    void sendsThroughASenderOfTheHostsAsItIs() throws IOException {
        List<MimeMessage> sent = new ArrayList<>();
        JavaMailSenderImpl redirecting = new JavaMailSenderImpl() {
            @Override
            protected void doSend(MimeMessage[] messages, Object @Nullable [] originals) {
                sent.addAll(List.of(messages));
            }
        };
        try (SignerMailer mailer = mailer(redirecting)) {
            assertThat(mailer.trySend(Mails.confirmation("ada@example.org"))).isEqualTo(MailResult.SENT);
            assertThat(mailer.trySend(Mails.confirmation("jörg@example.org")))
                    .isEqualTo(new MailResult.Later("no SMTPUTF8"));
        }

        assertThat(sent).hasSize(1);
    }

    @Test
    void throwsWithoutTheAddressWhereNoServerAnswers() throws IOException {
        int port;
        try (ScriptedMailServer gone = new ScriptedMailServer(Map.of(), MANY)) {
            port = gone.port();
        }
        try (SignerMailer mailer = mailer(port)) {
            assertThatThrownBy(() -> mailer.trySend(Mails.confirmation("ada@example.org")))
                    .isInstanceOf(MailSendException.class)
                    .hasMessageContaining("CONFIRM")
                    .message()
                    .doesNotContain("ada@example.org");
        }
    }
}
