package io.github.petitionkit.benchmarks.mail;

import io.github.petitionkit.benchmarks.SmtpDialogue;
import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.mail.MailResult;
import io.github.petitionkit.mail.Mailer;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Sends mails over SMTP, with a connection for each, and tells an answer that begins with 5 from one that begins with 4. */
final class SmtpMailer implements Mailer {
    private final int port;

    SmtpMailer(int port) {
        this.port = port;
    }

    @Override
    public void send(Mail mail) {
        throw new UnsupportedOperationException("Call trySend: its result tells a refusal from a delay");
    }

    @Override
    public MailResult trySend(Mail mail) {
        try (SmtpDialogue dialogue = new SmtpDialogue(port)) {
            return send(dialogue, mail);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static MailResult send(SmtpDialogue dialogue, Mail mail) throws IOException {
        String[] commands = {
            "EHLO site.example",
            "MAIL FROM:<petitions@site.example>",
            "RCPT TO:<" + mail.to().value() + ">",
            "DATA",
            "Subject: Please confirm\r\n\r\nhttps://site.example/confirm?token=" + mail.token() + "\r\n."
        };
        String answer = dialogue.answer();
        for (String command : commands) {
            if (answer.startsWith("5")) {
                return new MailResult.Refused(answer.substring(0, 3));
            }
            if (answer.startsWith("4")) {
                return new MailResult.Later(answer.substring(0, 3));
            }
            dialogue.say(command);
            answer = dialogue.answer();
        }
        if (!answer.startsWith("2")) {
            return new MailResult.Later(answer.substring(0, 3));
        }
        dialogue.say("QUIT");
        return MailResult.SENT;
    }
}
