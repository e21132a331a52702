package io.github.petitionkit.benchmarks.mailing;

import io.github.petitionkit.benchmarks.SmtpDialogue;
import io.github.petitionkit.mail.MailResult;
import io.github.petitionkit.mailing.UpdateMail;
import io.github.petitionkit.mailing.UpdateMailer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/** Sends mails over SMTP, many through each connection, and tells an answer that begins with 5 from one that begins with 4. */
final class UpdatePost implements UpdateMailer {
    private final int port;
    private final ConcurrentLinkedDeque<SmtpDialogue> idle = new ConcurrentLinkedDeque<>();

    UpdatePost(int port) {
        this.port = port;
    }

    @Override
    public MailResult send(UpdateMail mail) {
        SmtpDialogue dialogue = null;
        try {
            @Nullable SmtpDialogue kept = idle.poll();
            dialogue = kept == null ? connect(port) : kept;
            MailResult result = send(dialogue, mail);
            idle.push(dialogue);
            return result;
        } catch (IOException failure) {
            if (dialogue != null) {
                close(dialogue);
            }
            throw new UncheckedIOException(failure);
        }
    }

    private static SmtpDialogue connect(int port) throws IOException {
        SmtpDialogue dialogue = new SmtpDialogue(port);
        dialogue.answer();
        ask(dialogue, "EHLO site.example");
        return dialogue;
    }

    private static MailResult send(SmtpDialogue dialogue, UpdateMail mail) throws IOException {
        String text = "Subject: " + mail.subject() + "\r\nMessage-ID: <" + mail.mailing() + '.' + mail.signature()
                + "@site.example>\r\nList-Unsubscribe: <https://site.example/api/unsubscriptions?token="
                + mail.unsubscribeToken() + ">\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n\r\n"
                + mail.text() + "\r\n.";
        String[] commands = {
            "MAIL FROM:<petitions@site.example>", "RCPT TO:<" + mail.to().value() + ">", "DATA", text
        };
        for (String command : commands) {
            String answer = ask(dialogue, command);
            if (answer.startsWith("421")) {
                throw new IOException("The server hangs up");
            }
            if (answer.startsWith("5") || answer.startsWith("4")) {
                ask(dialogue, "RSET");
                return answer.startsWith("5")
                        ? new MailResult.Refused("SMTP " + answer.substring(0, 3))
                        : new MailResult.Later("SMTP " + answer.substring(0, 3));
            }
        }
        return MailResult.SENT;
    }

    private static String ask(SmtpDialogue dialogue, String command) throws IOException {
        dialogue.say(command);
        return dialogue.answer();
    }

    private static void close(SmtpDialogue dialogue) {
        try {
            dialogue.close();
        } catch (IOException gone) {
            // it is closed then
        }
    }
}
