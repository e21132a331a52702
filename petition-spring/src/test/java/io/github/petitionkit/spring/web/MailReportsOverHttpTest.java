package io.github.petitionkit.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.host.Inbox;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.request.SignatureRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class MailReportsOverHttpTest {
    private static final String BOUNCE = """
            Content-Type: multipart/report; report-type=delivery-status; boundary=part

            --part
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.org

            Final-Recipient: rfc822; %1$s
            Action: failed
            Status: 5.1.1

            --part
            Content-Type: message/rfc822

            List-Unsubscribe: <https://example.org/api/unsubscriptions?token=%2$s>
            To: %1$s

            --part--
            """;
    private static final String COMPLAINT = """
            {"notificationType": "Complaint", "complaint": {}, "mail": {"headers": [
              {"name": "List-Unsubscribe", "value": "<https://example.org/api/unsubscriptions?token=%s>"}]}}
            """;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Petitions petitions;

    @Autowired
    Inbox inbox;

    private String unsubscribeTokenOf(String address) {
        PetitionId petition = Site.open(petitions, "Repair the footbridge");
        petitions.sign(petition, SignatureRequest.of("Ada Example", address, "GB"));
        petitions.maintenance().deliverEvents();
        return inbox.mails()
                .filter(mail -> mail.to().value().equals(address))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .unsubscribeToken();
    }

    private MvcTestResult report(String type, String body) {
        return mvc.post()
                .uri("/api/mail-reports")
                .contentType(type)
                .content(body)
                .exchange();
    }

    private boolean isSuppressed(String address) {
        return petitions.mails().isSuppressed(new EmailAddress(address));
    }

    @Test
    void stopsMailToAnAddressThatBounces() {
        String token = unsubscribeTokenOf("ada@example.org");

        assertThat(report("message/rfc822", BOUNCE.formatted("ada@example.org", token)))
                .hasStatus(204)
                .hasHeader("Cache-Control", "no-store");

        assertThat(isSuppressed("ada@example.org")).isTrue();
    }

    @Test
    void stopsMailToAMailboxWhoseOwnerComplains() {
        String token = unsubscribeTokenOf("bo@example.org");

        assertThat(report("application/json", COMPLAINT.formatted(token))).hasStatus(204);

        assertThat(isSuppressed("bo+tag@example.org")).isTrue();
    }

    @Test
    void answersAlikeAndChangesNothingWhenAReportIsForged() {
        String token = unsubscribeTokenOf("cy@example.org");

        assertThat(report("message/rfc822", BOUNCE.formatted("di@example.org", token)))
                .hasStatus(204);
        assertThat(report("message/rfc822", BOUNCE.formatted("cy@example.org", "forged")))
                .hasStatus(204);
        assertThat(report("application/json", COMPLAINT.formatted("forged"))).hasStatus(204);

        assertThat(isSuppressed("cy@example.org")).isFalse();
        assertThat(isSuppressed("di@example.org")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "multipart/form-data"})
    void refusesOtherTypes(String type) {
        assertThat(report(type, "x")).hasStatus(415).hasContentType("application/problem+json");
    }

    @Test
    void refusesWhatIsNotInItsFormat() {
        assertThat(report("application/json", "{")).hasStatus(400).hasContentType("application/problem+json");
        assertThat(report("message/rfc822", "Content-Type: multipart/report\n\nnothing"))
                .hasStatus(400);
    }

    @Test
    void refusesMoreThanAMegabyte() {
        assertThat(report("text/plain", "x".repeat((1 << 20) + 1))).hasStatus(413);
    }
}
