package io.github.petitionkit.spring.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.identity.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.MimeType;

class MimeMailReportsTest {
    private static final EmailAddress ADA = new EmailAddress("ada@example.org");
    private static final String REPORT = """
            From: MAILER-DAEMON@mx.example.org (Mail Delivery System)
            To: post@example.org
            Subject: Undelivered Mail Returned to Sender
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status;
            \tboundary="B/mx.example.org"

            This is a MIME-encapsulated message.

            --B/mx.example.org
            Content-Type: text/plain; charset=us-ascii

            I'm sorry to have to inform you that your message could not be delivered.

            --B/mx.example.org
            Content-Description: Delivery report
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.org
            Arrival-Date: Thu, 12 Nov 2026 10:00:00 +0000 (UTC)

            %s

            --B/mx.example.org
            Content-Type: %s

            Received: by mx.example.org (Postfix, from userid 1000)
            List-Unsubscribe:
             <https://example.org/api/unsubscriptions?token=u.AbC123xyz>
            List-Unsubscribe-Post: List-Unsubscribe=One-Click
            To: ada@example.org
            Subject: Please confirm

            %s
            --B/mx.example.org--
            """;
    private static final String FAILED = """
            Final-Recipient: rfc822; ada@example.org
            Original-Recipient: rfc822;ada@example.org
            Action: failed
            Status: 5.1.1
            Remote-MTA: dns; mail.example.org
            Diagnostic-Code: smtp; 550 5.1.1 <ada@example.org>: Recipient address
                rejected: User unknown""";

    private final MimeMailReports format = new MimeMailReports();

    private List<MailReport> read(String mail) {
        return format.read(mail.getBytes(StandardCharsets.UTF_8));
    }

    private List<MailReport> read(String status, String returned) {
        return read(REPORT.formatted(status, returned, "Body"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"message/rfc822", "text/rfc822-headers", "text/rfc822-headers; charset=us-ascii"})
    void readsABounceWithTheMailOrItsHeaders(String returned) {
        assertThat(read(FAILED, returned)).containsExactly(new MailReport.Bounce(ADA, "u.AbC123xyz"));
    }

    @Test
    void readsItWithTheLineEndsOfMail() {
        String mail = REPORT.formatted(FAILED, "message/rfc822", "Body").replace("\n", "\r\n");

        assertThat(read(mail)).containsExactly(new MailReport.Bounce(ADA, "u.AbC123xyz"));
    }

    @Test
    void readsOneBounceForEachRecipientThatFailed() {
        String status = FAILED + "\n\n" + FAILED.replace("ada@", "bo@").replace("failed", "delayed") + "\n\n"
                + FAILED.replace("ada@", "cy@");

        assertThat(read(status, "message/rfc822"))
                .containsExactly(
                        new MailReport.Bounce(ADA, "u.AbC123xyz"),
                        new MailReport.Bounce(new EmailAddress("cy@example.org"), "u.AbC123xyz"));
    }

    @Test
    void leavesTheMailboxAloneFromWhichAMailWasForwardedInVain() {
        String status = FAILED.replace("Final-Recipient: rfc822; ada@", "Final-Recipient: rfc822; moved@");

        assertThat(read(status, "message/rfc822")).isEmpty();
    }

    @Test
    void takesTheSpellingThatWasMailed() {
        String status = FAILED.replace("Original-Recipient: rfc822;ada@", "Original-Recipient: rfc822;Ada@");

        assertThat(read(status, "message/rfc822"))
                .containsExactly(new MailReport.Bounce(new EmailAddress("Ada@example.org"), "u.AbC123xyz"));
    }

    /** From reports of real servers, as collected by Sisimai's set of emails: the relay made the status of "550" alone. */
    @ParameterizedTest
    @CsvSource({
        "5.1.1, smtp; 550 5.7.1 IP address blacklisted by recipient, 0",
        "5.1.1, smtp; 552 5.2.2 Over quota, 0",
        "5.1.3, smtp; 553 https://www.example.org/query/bl?ip=192.0.2.222, 0",
        "5.1.1, smtp; 550 Blocked, 0",
        "5.1.1, smtp; 450 4.1.1 User unknown, 0",
        "5.7.1, smtp; 550 No such user, 0",
        "5.1.1, SMTP; 550 5.2.1 <ada@example.org>... User Unknown, 1",
        "5.1.1, 'X-Postfix; unknown user: \"ada\"', 1",
        "5.1.1, smtp;, 0"
    })
    void believesAStatusOnlyIfTheServersAnswerAgrees(String code, String diagnosis, int bounces) {
        String status = """
                Final-Recipient: rfc822; ada@example.org
                Action: failed
                Status: %s
                Diagnostic-Code: %s""".formatted(code, diagnosis);

        assertThat(read(status, "message/rfc822")).hasSize(bounces);
    }

    @ParameterizedTest
    @CsvSource({
        "delayed, 5.1.1, 1",
        "failed, 4.4.1, 1",
        "failed, 5.2.2, 1",
        "failed, 5.7.1, 1",
        "delivered, 2.0.0, 1",
        "relayed, 5.1.1, 1",
        "expanded, 5.1.1, 1"
    })
    void leavesOutWhatIsNotTheAddressesFaultForGood(String action, String code, int same) {
        String status = FAILED.replace("failed", action).replace("Status: 5.1.1", "Status: " + code);

        assertThat(read(status, "message/rfc822")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"550 5.1.1 User unknown, 1", "550 No such user, 1", "552 5.2.2 Mailbox full, 0", "550 5.7.1 Blocked, 0"
    })
    void takesTheServersWordsWhereTheStatusIsVague(String words, int bounces) {
        String status = """
                Final-Recipient: rfc822; ada@example.org
                Action: failed
                Status: 5.0.0
                Diagnostic-Code: smtp; %s""".formatted(words);

        assertThat(read(status, "message/rfc822")).hasSize(bounces);
    }

    @Test
    void readsAnAbuseReport() {
        String report = REPORT.replace("report-type=delivery-status", "report-type=feedback-report")
                .replace("message/delivery-status", "message/feedback-report");
        String fields = """
                Feedback-Type: abuse
                User-Agent: SomeGenerator/1.0
                Version: 1""";
        String body = report.replace("Reporting-MTA: dns; mx.example.org\n", "")
                .replace("Arrival-Date: Thu, 12 Nov 2026 10:00:00 +0000 (UTC)\n\n", "");

        assertThat(read(body.formatted(fields, "message/rfc822", "")))
                .containsExactly(new MailReport.Complaint("u.AbC123xyz"));
        for (String type : List.of("not-spam", "auth-failure", "virus", "dmarc")) {
            assertThat(read(body.formatted(fields.replace("abuse", type), "message/rfc822", "")))
                    .isEmpty();
        }
    }

    @Test
    void leavesOutReportsThatReturnNoTokenAndMailsThatAreNoReports() {
        String mail = REPORT.formatted(FAILED, "message/rfc822", "");

        assertThat(read(mail.replace("List-Unsubscribe:\n <https", "X-Other:\n <https")))
                .isEmpty();
        assertThat(read("Subject: Out of office\n\nI am away until Monday.\n")).isEmpty();
        assertThat(read(FAILED, "image/png")).isEmpty();
        assertThat(read("Final-Recipient: rfc822; nobody\nAction: failed\nStatus: 5.1.1", "message/rfc822"))
                .isEmpty();
    }

    @Test
    @Tag("slow")
    void bearsWhateverIsSent() {
        Random random = new Random(7);
        byte[] mail = REPORT.formatted(FAILED, "message/rfc822", "Body").getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 500; round++) {
            byte[] damaged = mail.clone();
            for (int change = 0; change < 1 + round % 20; change++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(format.read(damaged)).hasSizeLessThan(3);
            } catch (UnreadableMailReportException unreadable) {
                assertThat(unreadable).hasMessage("The body is not a mail with a report");
            }
        }
    }

    @Test
    void refusesAReportWithoutABoundary() {
        assertThatThrownBy(() -> read("Content-Type: multipart/report\n\nnothing\n"))
                .isInstanceOf(UnreadableMailReportException.class);
    }

    @Test
    void readsMailAlone() {
        assertThat(format.supports(MimeType.valueOf("message/rfc822"))).isTrue();
        assertThat(format.supports(MimeType.valueOf("application/json"))).isFalse();
    }

    @Test
    void hidesAddressAndToken() {
        assertThat(new MailReport.Bounce(ADA, "secret").toString()).isEqualTo("Bounce[hidden]");
        assertThat(new MailReport.Complaint("secret").toString()).isEqualTo("Complaint[hidden]");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\t", " \r\n", " a: b\r\n c\r\n\r\n"})
    void findsNothingInABodyThatBeginsWithWhiteSpace(String start) {
        String body = start.repeat(1_000);
        try {
            assertThat(format.read(body.getBytes(StandardCharsets.UTF_8))).isEmpty();
        } catch (UnreadableMailReportException unreadable) {
            assertThat(unreadable).hasMessage("The body is not a mail with a report");
        }
    }
}
