package io.github.petitionkit.spring.mail;

import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.mail.MailResult;
import io.github.petitionkit.mail.Mailer;
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
 * Sends mail to signers by the application's {@link JavaMailSender}, as text and HTML, with the headers that large
 * mailbox providers ask for. A mail that is delivered twice has the same {@code Message-ID}. Thread-safe.
 */
final class SignerMailer implements Mailer, AutoCloseable {
    private static final int DIGEST = 16;

    private final JavaMailSender sender;
    private final MailComposer composer;
    private final MailLinks links;
    private final SignerMailProperties properties;
    /** {@code null} for another kind of sender, which connects for itself. */
    private final @Nullable SmtpConnections connections;

    SignerMailer(JavaMailSender sender, MailComposer composer, SignerMailProperties properties) {
        this.sender = sender;
        this.composer = composer;
        this.links = new MailLinks(properties);
        this.properties = properties;
        this.connections =
                sender instanceof JavaMailSenderImpl smtp ? new SmtpConnections(smtp, System::nanoTime) : null;
    }

    @Override
    public void send(Mail mail) {
        if (trySend(mail) instanceof MailResult.Refused refused) {
            throw new MailSendException(
                    "The mail server refused a mail of kind " + mail.kind() + ": " + refused.reason());
        }
    }

    /** Returns the mail server's answer about the address, and throws other failures. */
    @Override
    public MailResult trySend(Mail mail) {
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

    private static MailResult result(Mail mail, Stream<Exception> answers, Exception failure) {
        return answers.flatMap(each -> SmtpAnswer.of(each).stream())
                .map(SmtpAnswer::result)
                .findFirst()
                .orElseThrow(() -> new MailSendException(
                        "The mail server did not take a mail of kind " + mail.kind() + " ("
                                + failure.getClass().getSimpleName() + ")",
                        failure));
    }

    private MimeMessage message(Mail mail) {
        ComposedMail words = composer.compose(mail, links);
        MimeMessage message = sender.createMimeMessage();
        try {
            MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(properties.sender());
            helper.setTo(mail.to().value());
            helper.setSubject(words.subject());
            helper.setText(words.text(), words.html());
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Content-Language", mail.locale().toLanguageTag());
            message.setHeader("List-Unsubscribe", "<" + links.unsubscribe(mail) + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            message.saveChanges();
            message.setHeader("Message-ID", id(mail));
            return message;
        } catch (MessagingException malformed) {
            throw new MailPreparationException("A mail of kind " + mail.kind() + " could not be written", malformed);
        }
    }

    /** Returns an id that is the same for each delivery of a mail, and says nothing about its token. */
    private String id(Mail mail) {
        byte[] digest = digest(mail.kind() + " " + mail.petition() + " " + mail.signature() + " " + mail.token());
        String domain = properties.sender().getAddress().replaceFirst(".*@", "");
        return "<" + HexFormat.of().formatHex(Arrays.copyOf(digest, DIGEST)) + "@" + domain + ">";
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
