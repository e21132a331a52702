package com.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.spring.mail.MailReport;
import io.github.petitionkit.spring.mail.UnreadableMailReportException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A host's format of reports gives back the token that its headers sent along. Source of the fields: Mailgun's user manual. */
class MailgunReportsTest {
    private static final String EVENT = """
            {
              "signature": {"timestamp": "1529006854", "token": "a8ce0edb", "signature": "d2271d12"},
              "event-data": {
                "event": "%s",
                "severity": "permanent",
                "recipient": "alice@example.com",
                "delivery-status": {"attempt-no": 1, "code": %d, "message": "%s", "description": ""},
                "user-variables": {"unsubscribe": "u.AbC123xyz"}
              }
            }
            """;

    private static List<MailReport> read(String body) {
        return new MailgunReports().read(body.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "failed, 550, 5.1.1 The email account that you tried to reach does not exist, 1",
        "failed, 550, 5.7.1 Message rejected as spam, 0",
        "failed, 552, 5.2.2 Mailbox full, 0",
        "failed, 605, Not delivering to previously bounced address, 0",
        "delivered, 250, OK, 0"
    })
    void namesAddressesThatDoNotExist(String event, int code, String message, int bounces) {
        assertThat(read(EVENT.formatted(event, code, message)))
                .hasSize(bounces)
                .allMatch(new MailReport.Bounce(new EmailAddress("alice@example.com"), "u.AbC123xyz")::equals);
    }

    @Test
    void namesComplaints() {
        assertThat(read(EVENT.formatted("complained", 0, ""))).containsExactly(new MailReport.Complaint("u.AbC123xyz"));
    }

    @Test
    void refusesWhatIsNoJson() {
        assertThatThrownBy(() -> read("{")).isInstanceOf(UnreadableMailReportException.class);
    }
}
