package io.github.petitionkit.spring.mail;

import io.github.petitionkit.mail.MailResult;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

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

    MessageSender(JavaMailSender sender, SignerMailProperties properties) {
        this.sender = sender;
        this.properties = properties;
        this.connections =
                sender instanceof JavaMailSenderImpl smtp ? new SmtpConnections(smtp, System::nanoTime) : null;
    }

    /** Returns the mail server's answer about the address, and throws other failures. */
    MailResult send(OutgoingMail mail) {
        MimeMessage message = message(mail);
        try {
            if (connections != null) {
                connections.send(message);
            } else {
                sender.send(message);
            }
            return MailResult.SENT;
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

    private MimeMessage message(OutgoingMail mail) {
        MimeMessage message = sender.createMimeMessage();
        try {
            MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(properties.sender());
            helper.setTo(mail.to().value());
            helper.setSubject(mail.words().subject());
            helper.setText(mail.words().text(), mail.words().html());
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Content-Language", mail.locale().toLanguageTag());
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
        String domain = properties.sender().getAddress().replaceFirst(".*@", "");
        return "<" + HexFormat.of().formatHex(Arrays.copyOf(digest(mail.identity()), DIGEST)) + "@" + domain + ">";
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
    }
}
