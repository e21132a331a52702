package io.github.petitionkit.spring.mail;

import static io.github.petitionkit.HostileReader.answers;

import io.github.petitionkit.HostileReader;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Readers of what mail servers say: anybody can run one. */
@Tag("thorough")
class HostileMailServersTest {
    private static final String REPORT = """
            Content-Type: multipart/report; boundary="B"

            --B
            Content-Type: message/delivery-status

            Final-Recipient: rfc822; ada@example.org
            Action: failed
            Status: 5.1.1

            --B
            Content-Type: message/rfc822

            List-Unsubscribe: <https://example.org/api/unsubscriptions?token=u.A>

            --B--
            """;

    static Stream<HostileReader> readers() {
        return Stream.of(
                answers(
                        "SmtpAnswer",
                        text -> new SmtpAnswer(550, text).result(),
                        "550 5.1.1 <ada@example.org>: User unknown",
                        "550 user a b c not exist",
                        "550 doesn't have an example.org account",
                        "550-5.1.1 Refused\n550-5.1.1 at a rate that is\n550 5.1.1 temporary",
                        "550 Blocked: 192.5.1.1"),
                answers(
                        "UnsubscribeHeader",
                        UnsubscribeHeader::token,
                        "<https://example.org/api/unsubscriptions?token=u.AbC123xyz>"),
                answers(
                        "SesMailReports",
                        text -> report(new SesMailReports(), text),
                        "{\"notificationType\": \"Bounce\", \"bounce\": {\"bounceType\": \"Permanent\"}, \"mail\": {}}"),
                answers("MimeMailReports", text -> report(new MimeMailReports(), text), REPORT),
                answers(
                        "MimeMailReports, of a part",
                        text -> report(new MimeMailReports(), REPORT.replace("failed", text)),
                        "delayed"));
    }

    private static void report(MailReportFormat format, String body) {
        try {
            format.read(body.getBytes(StandardCharsets.UTF_8));
        } catch (UnreadableMailReportException documented) {
            // an answer
        }
    }

    @ParameterizedTest
    @MethodSource("readers")
    void areReadWithoutASurprise(HostileReader reader) {
        reader.answersOrRefuses();
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("readers")
    void costNoMoreThanTheirTextIsLong(HostileReader reader) {
        reader.worksNoMoreThanTheTextIsLong();
    }
}
