package io.github.petitionkit.spring.mail;

import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.mail.MailResult;
import io.github.petitionkit.mail.Mailer;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/** Sends mail to signers. Thread-safe. */
final class SignerMailer implements Mailer, AutoCloseable {
    private final MessageSender sender;
    private final MailComposer composer;
    private final MailHeaders headers;
    private final MailLinks links;

    SignerMailer(JavaMailSender sender, MailComposer composer, MailHeaders headers, SignerMailProperties properties) {
        this.sender = new MessageSender(sender, properties);
        this.composer = composer;
        this.headers = headers;
        this.links = new MailLinks(properties);
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
        return sender.send(new OutgoingMail(
                mail.kind().name(),
                mail.to(),
                composer.compose(mail, links),
                headers.of(mail),
                links.unsubscribe(mail),
                mail.kind() + " " + mail.petition() + " " + mail.signature() + " " + mail.token()));
    }

    @Override
    public void close() {
        sender.close();
    }
}
