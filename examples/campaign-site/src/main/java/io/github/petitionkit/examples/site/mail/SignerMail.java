package io.github.petitionkit.examples.site.mail;

import io.github.petitionkit.examples.site.SiteProperties;
import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.mail.MailResult;
import io.github.petitionkit.mail.Mailer;
import io.github.petitionkit.mail.Preview;
import io.github.petitionkit.spring.mail.SmtpAnswer;
import io.github.petitionkit.spring.mail.SmtpConnections;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.StreamProvider;
import java.io.UnsupportedEncodingException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends mail to signers in their language. */
@Component
class SignerMail implements Mailer, AutoCloseable {
    private static final int FIRST_OF_OTHERS = 0x80;
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");
    private static final Map<MailKind, String> KEYS = new EnumMap<>(Map.of(
            MailKind.CONFIRM, "mail.confirm",
            MailKind.REMINDER, "mail.confirm",
            MailKind.ALREADY_SIGNED, "mail.again",
            MailKind.NEW_ADDRESS, "mail.move",
            MailKind.OWN_DATA, "mail.own",
            MailKind.INVITATION, "mail.invite"));

    private final JavaMailSender sender;
    /** {@code null} for another kind of sender, which connects for itself. */
    private final @Nullable SmtpConnections connections;

    private final MessageSource messages;
    private final SiteProperties site;

    /** Names the part of the mail library that writes lines, which it would otherwise look for in all jars for each mail. */
    SignerMail(JavaMailSender sender, MessageSource messages, SiteProperties site) {
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
        this.sender = sender;
        this.connections = SmtpConnections.of(sender).orElse(null);
        this.messages = messages;
        this.site = site;
    }

    /** Returns the mail server's answer about the address, and throws other failures. */
    @Override
    public MailResult trySend(Mail mail) {
        try {
            send(mail);
            return MailResult.SENT;
        } catch (MailSendException failure) {
            return Stream.of(failure.getMessageExceptions())
                    .flatMap(each -> SmtpAnswer.of(each).stream())
                    .map(SmtpAnswer::result)
                    .findFirst()
                    .orElseThrow(() -> failure);
        }
    }

    /** Sends by a connection that is open already, unless an address needs a server that reads other letters than ASCII. */
    @Override
    public void send(Mail mail) {
        boolean isAscii = mail.to().value().chars().allMatch(character -> character < FIRST_OF_OTHERS);
        SmtpConnections open = isAscii ? connections : null;
        MimeMessage message = written(mail, open == null ? sender.createMimeMessage() : open.message());
        if (open == null) {
            sender.send(message);
            return;
        }
        try {
            open.send(message, new InternetAddress(mail.to().value(), null, "UTF-8"));
        } catch (MessagingException | UnsupportedEncodingException failure) {
            throw new MailSendException(Map.of(message, failure));
        }
    }

    private MimeMessage written(Mail mail, MimeMessage message) {
        String kind = KEYS.get(mail.kind());
        try {
            MimeMessageHelper helper = new MimeMessageHelper(message, "UTF-8");
            message.setHeader("List-Unsubscribe", "<" + link("/unsubscribe", mail.unsubscribeToken()) + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            helper.setFrom(site.sender());
            helper.setTo(mail.to().value());
            helper.setSubject(text(kind + ".subject", mail, oneLine(mail.title())));
            helper.setText(text(
                    kind + ".text",
                    mail,
                    quoted(mail),
                    oneLine(mail.title()),
                    link(mail),
                    site.name(),
                    ownData(mail),
                    link("/not-me", mail.token())));
            message.saveChanges();
            return message;
        } catch (MessagingException refused) {
            throw new MailPreparationException("A mail of kind " + mail.kind() + " could not be written", refused);
        }
    }

    /** Closes the connections that nobody uses. */
    @Override
    public void close() {
        if (connections != null) {
            connections.close();
        }
    }

    /** Quotes the visitor's texts, separate from the site's own. */
    private String quoted(Mail mail) {
        Preview preview = mail.preview();
        String country = preview.country().code();
        String name = preview.name();
        StringBuilder quoted = new StringBuilder("> ")
                .append(
                        name == null
                                ? text("mail.shown.anonymous", mail, country)
                                : text(
                                        "mail.shown." + preview.shown().name().toLowerCase(Locale.ROOT),
                                        mail,
                                        name,
                                        country));
        String reason = preview.reason();
        return reason == null
                ? quoted.toString()
                : quoted.append("\n> ")
                        .append(text("mail.shown.reason", mail, reason))
                        .toString();
    }

    private String text(String key, Mail mail, Object... arguments) {
        return messages.getMessage(key, arguments, mail.locale());
    }

    private String link(Mail mail) {
        return mail.kind() == MailKind.INVITATION
                ? site.invitation(mail.petition(), mail.token())
                : link(
                        "/"
                                + mail.kind()
                                        .purpose()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'),
                        mail.token());
    }

    private String ownData(Mail mail) {
        String token = mail.selfServiceToken();
        return token == null ? "" : link("/self-service", token);
    }

    private String link(String path, String token) {
        return site.link(path + "?token=" + token);
    }

    /** Removes line breaks, because one in a subject would let the visitor add a header. */
    private static String oneLine(String text) {
        return CONTROLS.matcher(text).replaceAll(" ");
    }
}
