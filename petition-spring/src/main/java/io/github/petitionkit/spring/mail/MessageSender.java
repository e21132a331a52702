package io.github.petitionkit.spring.mail;

import io.github.petitionkit.mail.MailResult;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.util.ClassUtils;

/**
 * Sends mails by the application's {@link JavaMailSender}, as text and HTML, with the headers that large mailbox providers
 * ask for. A mail that is delivered twice has the same {@code Message-ID}. Thread-safe.
 */
final class MessageSender implements AutoCloseable {
    private static final int DIGEST = 16;

    private final JavaMailSender sender;
    private final SignerMailProperties properties;
    /** {@code null} for another kind of sender, which connects for itself. */
    private final @Nullable SmtpConnections connections;

    private final @Nullable SmtpConnections international;
    private final KeptServices services = new KeptServices(ClassUtils.getDefaultClassLoader());

    MessageSender(JavaMailSender sender, SignerMailProperties properties) {
        this.sender = sender;
        this.properties = properties;
        this.connections = SmtpConnections.of(sender).orElse(null);
        this.international = SmtpConnections.international(sender).orElse(null);
    }

    /** Returns the mail server's answer about the address, and throws other failures. */
    MailResult send(OutgoingMail mail) {
        return services.during(() -> sendNow(mail));
    }

    private MailResult sendNow(OutgoingMail mail) {
        InternetAddress to = HeaderAddress.of(mail.to());
        SmtpConnections way = HeaderAddress.isAscii(to) ? connections : international;
        MimeMessage message = message(mail, to, way == null ? sender.createMimeMessage() : way.message());
        try {
            if (way == null) {
                requireReadable(message, to);
                sender.send(message);
            } else {
                way.send(message, to);
            }
            return MailResult.SENT;
        } catch (NoSmtpUtf8Exception unreadable) {
            return new MailResult.Later("no SMTPUTF8");
        } catch (MessagingException failure) {
            return result(mail, Stream.of(failure), failure);
        } catch (MailSendException failure) {
            return result(mail, Stream.of(failure.getMessageExceptions()), failure);
        }
    }

    private static MailResult result(OutgoingMail mail, Stream<Exception> answers, Exception failure) {
        return answers.flatMap(each -> SmtpAnswer.of(each).stream())
                .map(SmtpAnswer::result)
                .findFirst()
                .orElseThrow(() -> new MailSendException(
                        "The mail server did not take a mail of kind " + mail.kind() + " ("
                                + failure.getClass().getSimpleName() + ")",
                        failure));
    }

    private static void requireReadable(MimeMessage message, InternetAddress to) throws NoSmtpUtf8Exception {
        String allowed =
                message.getSession() == null ? null : message.getSession().getProperty(SmtpConnections.UTF8);
        if (!Boolean.parseBoolean(allowed) && !HeaderAddress.isAscii(to)) {
            throw new NoSmtpUtf8Exception();
        }
    }

    private MimeMessage message(OutgoingMail mail, InternetAddress to, MimeMessage message) {
        try {
            for (Map.Entry<String, String> header : mail.headers().entrySet()) {
                message.setHeader(header.getKey(), HeaderText.of(header.getValue()));
            }
            MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(properties.sender());
            helper.setTo(to);
            helper.setSubject(mail.words().subject());
            helper.setText(mail.words().text(), mail.words().html());
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            message.saveChanges();
            message.setHeader("Message-ID", id(mail));
            return message;
        } catch (MessagingException malformed) {
            throw new MailPreparationException("A mail of kind " + mail.kind() + " could not be written", malformed);
        }
    }

    private String id(OutgoingMail mail) {
        return "<" + HexFormat.of().formatHex(Arrays.copyOf(digest(mail.identity()), DIGEST)) + "@"
                + HeaderAddress.domain(properties.sender()) + ">";
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public void close() {
        if (connections != null) {
            connections.close();
        }
        if (international != null) {
            international.close();
        }
    }
}
