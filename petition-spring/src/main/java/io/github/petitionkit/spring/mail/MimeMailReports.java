package io.github.petitionkit.spring.mail;

import io.github.petitionkit.identity.EmailAddress;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.springframework.util.MimeType;

/**
 * Reports as mail servers send them by mail: delivery status notifications (RFC 3464) and abuse reports (RFC 5965), each
 * a {@code multipart/report} (RFC 6522) with the headers of the mail.
 */
final class MimeMailReports implements MailReportFormat {
    private static final MimeType MESSAGE = MimeType.valueOf("message/rfc822");
    /** A report is about one mail; each empty line of a hostile one is a group, and costs some 60 microseconds. */
    private static final int MOST_GROUPS = 1_000;

    @Override
    public boolean supports(MimeType type) {
        return MESSAGE.isCompatibleWith(type);
    }

    @Override
    public List<MailReport> read(byte[] body) {
        try {
            MimeMessage message =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(body));
            return message.isMimeType("multipart/report")
                    ? reports(new MimeMultipart(
                            new ByteArrayDataSource(message.getInputStream(), message.getContentType())))
                    : List.of();
        } catch (MessagingException
                | IOException
                | IndexOutOfBoundsException malformed) { // the last: begins with a space
            throw new UnreadableMailReportException("The body is not a mail with a report", malformed);
        }
    }

    private static List<MailReport> reports(Multipart parts) throws MessagingException, IOException {
        List<InternetHeaders> status = new ArrayList<>();
        String feedback = "";
        String token = null;
        for (int index = 0; index < parts.getCount(); index++) {
            BodyPart part = parts.getBodyPart(index);
            if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
                status = groups(part);
            } else if (part.isMimeType("message/feedback-report")) {
                feedback = field(headers(part), "Feedback-Type").orElse("");
            } else if (isReturnedMail(part)) {
                token = UnsubscribeHeader.token(headers(part).getHeader(UnsubscribeHeader.NAME, ","))
                        .orElse(token);
            }
        }
        if (token == null) {
            return List.of();
        }
        return FeedbackType.isComplaint(feedback) ? List.of(new MailReport.Complaint(token)) : bounces(status, token);
    }

    private static boolean isReturnedMail(BodyPart part) throws MessagingException {
        return part.isMimeType("message/rfc822")
                || part.isMimeType("text/rfc822-headers")
                || part.isMimeType("message/global")
                || part.isMimeType("message/global-headers");
    }

    private static List<MailReport> bounces(List<InternetHeaders> status, String token) {
        return status.stream()
                .filter(MimeMailReports::isForGood)
                .flatMap(recipient -> address(recipient).stream())
                .<MailReport>map(address -> new MailReport.Bounce(address, token))
                .toList();
    }

    private static boolean isForGood(InternetHeaders recipient) {
        return new DeliveryStatus(
                        field(recipient, "Action").orElse(""),
                        field(recipient, "Status").orElse(""),
                        field(recipient, "Diagnostic-Code").orElse(""))
                .isForGood();
    }

    /**
     * Returns the address that failed. If the sender gave another one, the mail was forwarded from there, perhaps to
     * others, too, who got it.
     */
    private static Optional<EmailAddress> address(InternetHeaders recipient) {
        Optional<EmailAddress> last = field(recipient, "Final-Recipient").flatMap(MimeMailReports::address);
        Optional<EmailAddress> original = field(recipient, "Original-Recipient").flatMap(MimeMailReports::address);
        boolean isForwarded = last.isPresent()
                && original.isPresent()
                && !last.get().value().equalsIgnoreCase(original.get().value());
        return isForwarded ? Optional.empty() : original.or(() -> last);
    }

    private static Optional<EmailAddress> address(String field) {
        String text = field.substring(field.indexOf(';') + 1).strip();
        return EmailAddress.parse(
                text.startsWith("<") && text.endsWith(">") ? text.substring(1, text.length() - 1) : text);
    }

    private static Optional<String> field(InternetHeaders recipient, String name) {
        return Optional.ofNullable(recipient.getHeader(name, null));
    }

    private static InternetHeaders headers(BodyPart part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new InternetHeaders(in, true);
        }
    }

    /** Returns the first groups of fields, one for each recipient behind that of the mail. */
    private static List<InternetHeaders> groups(BodyPart part) throws MessagingException, IOException {
        List<InternetHeaders> groups = new ArrayList<>();
        try (InputStream in = part.getInputStream()) {
            while (in.available() > 0 && groups.size() < MOST_GROUPS) {
                groups.add(new InternetHeaders(in, true));
            }
        }
        return groups;
    }
}
