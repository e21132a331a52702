package io.github.petitionkit.spring.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.identity.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.MimeType;
import tools.jackson.databind.json.JsonMapper;

class SesMailReportsTest {
    private static final String MAIL = """
            "mail": {"messageId": "0000014644fe5ef6", "source": "post@example.org", "headersTruncated": false, "headers": [
              {"name": "From", "value": "Example <post@example.org>"},
              {"name": "List-Unsubscribe", "value": "<https://example.org/api/unsubscriptions?token=u.AbC123xyz>"}]}
            """;
    private static final String BOUNCE = """
            {"notificationType": "Bounce",
             "bounce": {"bounceType": "Permanent", "bounceSubType": "General", "bouncedRecipients": [
               {"emailAddress": "ada@example.org", "status": "5.1.1", "action": "failed"},
               {"emailAddress": "not an address"}]},
            """ + MAIL + "}";
    private static final String COMPLAINT = """
            {"eventType": "Complaint",
             "complaint": {"complainedRecipients": [{"emailAddress": "ada@example.org"}], "complaintFeedbackType": "abuse"},
            """ + MAIL + "}";

    private final SesMailReports format = new SesMailReports();

    private List<MailReport> read(String body) {
        return format.read(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String inNotification(String message) {
        return new JsonMapper()
                .createObjectNode()
                .put("Type", "Notification")
                .put("TopicArn", "arn:aws:sns:region:123456789012:topic")
                .put("Message", message)
                .toString();
    }

    @Test
    void readsABounceByItselfAndInANotification() {
        MailReport bounce = new MailReport.Bounce(new EmailAddress("ada@example.org"), "u.AbC123xyz");

        assertThat(read(BOUNCE)).containsExactly(bounce);
        assertThat(read(inNotification(BOUNCE))).containsExactly(bounce);
    }

    @Test
    void readsAComplaint() {
        assertThat(read(COMPLAINT)).containsExactly(new MailReport.Complaint("u.AbC123xyz"));
        assertThat(read(COMPLAINT.replace("abuse", "not-spam"))).isEmpty();
        assertThat(read(COMPLAINT.replace("abuse", "auth-failure"))).isEmpty();
        assertThat(read(COMPLAINT.replace(", \"complaintFeedbackType\": \"abuse\"", "")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Suppressed", "OnAccountSuppressionList"})
    void leavesOutMailsThatAmazonDidNotTryToDeliver(String subType) {
        assertThat(read(BOUNCE.replace("General", subType))).isEmpty();
        assertThat(read(COMPLAINT.replace(
                        "\"complaint\": {", "\"complaint\": {\"complaintSubType\": \"" + subType + "\", ")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "5.7.1, smtp; 554 5.7.1 Service unavailable; client host is on a list, 0",
        "5.1.1, smtp; 550 5.7.26 Unauthenticated email is not accepted due to the domain's DMARC policy, 0",
        "5.2.2, smtp; 552 5.2.2 Mailbox full, 0",
        "5.4.4, , 0",
        "5.0.0, smtp; 550 user unknown, 1",
        "5.1.1, smtp; 550 5.1.1 <ada@example.org>: User unknown, 1",
        ", smtp; 550 5.1.1 user unknown, 1",
        "5.1.1, , 1",
        ", , 1"
    })
    void takesTheAnswerOfTheRecipientsServer(@Nullable String status, @Nullable String diagnosis, int bounces) {
        JsonMapper mapper = new JsonMapper();
        String recipient = mapper.createObjectNode()
                .put("emailAddress", "ada@example.org")
                .put("status", status)
                .put("diagnosticCode", diagnosis)
                .toString();
        String body = "{\"eventType\": \"Bounce\", \"bounce\": {\"bounceType\": \"Permanent\", \"bouncedRecipients\": ["
                + recipient + "]}, " + MAIL + "}";

        assertThat(read(body)).hasSize(bounces);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Transient", "Undetermined"})
    void leavesOutBouncesThatAreNotForGood(String type) {
        assertThat(read(BOUNCE.replace("Permanent", type))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "7",
                "{\"Type\": \"SubscriptionConfirmation\", \"Message\": \"You have chosen to subscribe\"}",
                "{\"Type\": \"Notification\", \"Message\": \"null\"}",
                "{\"notificationType\": \"Bounce\"}",
                "{\"notificationType\": {\"deep\": []}, \"mail\": \"text\", \"bounce\": 1}",
                "{\"notificationType\": \"Delivery\", \"mail\": {\"headers\": {}}}"
            })
    void leavesOutWhatIsNoReport(String body) {
        assertThat(read(body)).isEmpty();
    }

    @Test
    void leavesOutReportsWithoutHeaders() {
        assertThat(read(BOUNCE.replace("List-Unsubscribe", "Subject"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "nonsense", "{\"Type\": \"Notification\", \"Message\": \"{\"}"})
    void refusesWhatIsNoJson(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(UnreadableMailReportException.class);
    }

    @Test
    void readsJsonAndPlainText() {
        assertThat(format.supports(MimeType.valueOf("application/json"))).isTrue();
        assertThat(format.supports(MimeType.valueOf("text/plain; charset=UTF-8")))
                .isTrue();
        assertThat(format.supports(MimeType.valueOf("message/rfc822"))).isFalse();
    }
}
