package io.github.petitionkit.spring.mail;

import io.github.petitionkit.mail.MailResult;
import io.github.petitionkit.mailing.UpdateMail;
import io.github.petitionkit.mailing.UpdateMailer;
import org.springframework.mail.javamail.JavaMailSender;

/** Sends updates to supporters, through connections of their own. Thread-safe. */
final class SupporterMailer implements UpdateMailer, AutoCloseable {
    private static final String KIND = "UPDATE";

    private final MessageSender sender;
    private final UpdateComposer composer;
    private final MailHeaders headers;
    private final MailLinks links;

    SupporterMailer(
            JavaMailSender sender, UpdateComposer composer, MailHeaders headers, SignerMailProperties properties) {
        this.sender = new MessageSender(sender, properties);
        this.composer = composer;
        this.headers = headers;
        this.links = new MailLinks(properties);
    }

    @Override
    public MailResult send(UpdateMail mail) {
        return sender.send(new OutgoingMail(
                KIND,
                mail.to(),
                composer.compose(mail, links),
                headers.of(mail),
                links.unsubscribe(mail),
                KIND + " " + mail.mailing() + " " + mail.signature()));
    }

    @Override
    public void close() {
        sender.close();
    }
}
