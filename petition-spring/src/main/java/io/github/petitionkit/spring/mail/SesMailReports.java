package io.github.petitionkit.spring.mail;

import io.github.petitionkit.identity.EmailAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.util.MimeType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reports of Amazon SES, by themselves or inside a notification of Amazon SNS, with the headers of the mail. Source:
 * Amazon SNS notification contents for Amazon SES.
 */
final class SesMailReports implements MailReportFormat {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Set<String> NOT_TRIED = Set.of("Suppressed", "OnAccountSuppressionList");

    /** SNS posts JSON as plain text. */
    @Override
    public boolean supports(MimeType type) {
        return MediaType.APPLICATION_JSON.isCompatibleWith(type) || MediaType.TEXT_PLAIN.isCompatibleWith(type);
    }

    @Override
    public List<MailReport> read(byte[] body) {
        try {
            JsonNode message = MAPPER.readTree(body);
            JsonNode enclosed = message.path("Message");
            return reports(
                    enclosed.isString() && isNotification(message) ? MAPPER.readTree(enclosed.asString()) : message);
        } catch (JacksonException malformed) {
            throw new UnreadableMailReportException("The body is not a notification in JSON", malformed);
        }
    }

    private static boolean isNotification(JsonNode message) {
        return message.path("Type").asString("").equals("Notification");
    }

    private static List<MailReport> reports(JsonNode event) {
        String kind =
                event.path("notificationType").asString(event.path("eventType").asString(""));
        return token(event.path("mail"))
                .map(token -> switch (kind) {
                    case "Bounce" -> bounces(event.path("bounce"), token);
                    case "Complaint" -> complaint(event.path("complaint"), token);
                    default -> List.<MailReport>of();
                })
                .orElse(List.of());
    }

    private static List<MailReport> bounces(JsonNode bounce, String token) {
        if (!bounce.path("bounceType").asString("").equals("Permanent") || wasNotTried(bounce.path("bounceSubType"))) {
            return List.of();
        }
        return bounce.path("bouncedRecipients")
                .valueStream()
                .filter(SesMailReports::isForGood)
                .flatMap(recipient ->
                        EmailAddress.parse(recipient.path("emailAddress").asString("")).stream())
                .<MailReport>map(address -> new MailReport.Bounce(address, token))
                .toList();
    }

    /** Amazon's lists of addresses end by themselves, or hold what other mails than ours have caused. */
    private static boolean wasNotTried(JsonNode subType) {
        return NOT_TRIED.contains(subType.asString(""));
    }

    /** The recipient's server decides if its answer is there: Amazon calls a refused sender permanent, too. */
    private static boolean isForGood(JsonNode recipient) {
        String status = recipient.path("status").asString("");
        String diagnosis = recipient.path("diagnosticCode").asString("");
        return (status.isBlank() && diagnosis.isBlank())
                || new DeliveryStatus(
                                recipient.path("action").asString("failed"),
                                status.isBlank() ? DeliveryStatus.VAGUE : status,
                                diagnosis)
                        .isForGood();
    }

    private static List<MailReport> complaint(JsonNode complaint, String token) {
        String type = complaint.path("complaintFeedbackType").asString("");
        boolean isComplaint = type.isEmpty() || FeedbackType.isComplaint(type);
        return isComplaint && !wasNotTried(complaint.path("complaintSubType"))
                ? List.of(new MailReport.Complaint(token))
                : List.of();
    }

    private static Optional<String> token(JsonNode mail) {
        Stream<JsonNode> headers = mail.path("headers").valueStream();
        return headers.filter(header -> header.path("name").asString("").equalsIgnoreCase(UnsubscribeHeader.NAME))
                .flatMap(header -> UnsubscribeHeader.token(header.path("value").asString("")).stream())
                .findFirst();
    }
}
