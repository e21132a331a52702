package com.example;

import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.mail.MailResult;
import io.github.petitionkit.spring.mail.MailReport;
import io.github.petitionkit.spring.mail.MailReportFormat;
import io.github.petitionkit.spring.mail.SmtpAnswer;
import io.github.petitionkit.spring.mail.UnreadableMailReportException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.util.MimeType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** As {@code docs/mail.md} shows it. */
final class MailgunReports implements MailReportFormat {
    private final JsonMapper mapper = new JsonMapper();

    @Override
    public boolean supports(MimeType type) {
        return MediaType.APPLICATION_JSON.isCompatibleWith(type);
    }

    @Override
    public List<MailReport> read(byte[] body) {
        try {
            JsonNode event = mapper.readTree(body).path("event-data");
            String token = event.path("user-variables").path("unsubscribe").asString("");
            return switch (event.path("event").asString("")) {
                case "complained" -> List.of(new MailReport.Complaint(token));
                case "failed" -> bounce(event, token);
                default -> List.of();
            };
        } catch (JacksonException malformed) {
            throw new UnreadableMailReportException("The body is no event in JSON", malformed);
        }
    }

    private static List<MailReport> bounce(JsonNode event, String token) {
        JsonNode status = event.path("delivery-status");
        SmtpAnswer answer = new SmtpAnswer(
                status.path("code").asInt(0), status.path("message").asString(""));
        return answer.result() instanceof MailResult.Refused
                ? EmailAddress.parse(event.path("recipient").asString("")).stream()
                        .<MailReport>map(address -> new MailReport.Bounce(address, token))
                        .toList()
                : List.of();
    }
}
