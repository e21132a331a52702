package io.github.petitionkit.examples.site.mail;

import io.github.petitionkit.examples.site.SiteProperties;
import java.util.Locale;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Sends links to log in, in the background: neither a slow mail server nor an answer's time tells anything. */
@Component
public class AccountMail {
    private static final Logger LOG = LoggerFactory.getLogger(AccountMail.class);

    private final JavaMailSender sender;
    private final MessageSource messages;
    private final SiteProperties site;
    private final Executor background;

    AccountMail(
            JavaMailSender sender,
            MessageSource messages,
            SiteProperties site,
            @Qualifier("applicationTaskExecutor") Executor background) {
        this.sender = sender;
        this.messages = messages;
        this.site = site;
        this.background = background;
    }

    /**
     * Sends a link to log in.
     *
     * @param to the address
     * @param path the page behind the link
     * @param token what proves that its bearer has read the mail
     * @param language the language of the mail
     */
    public void sendLoginLink(String to, String path, String token, Locale language) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(site.sender());
        message.setTo(to);
        message.setSubject(messages.getMessage("mail.login.subject", new Object[] {site.name()}, language));
        message.setText(messages.getMessage(
                "mail.login.text", new Object[] {site.link(path + "?token=" + token), site.name()}, language));
        background.execute(() -> send(message));
    }

    private void send(SimpleMailMessage message) {
        try {
            sender.send(message);
        } catch (MailException failure) {
            LOG.warn(
                    "A link to log in could not be mailed ({}); its owner can ask again",
                    failure.getClass().getSimpleName());
        }
    }
}
