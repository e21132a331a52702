package io.github.petitionkit.benchmarks.mailing;

import io.github.petitionkit.mail.MailResult;
import io.github.petitionkit.mailing.UpdateMail;
import io.github.petitionkit.mailing.UpdateMailer;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/** Sends mails over SMTP, many through each connection, and tells an answer that begins with 5 from one that begins with 4. */
final class UpdatePost implements UpdateMailer {
    private static final int PATIENCE_MILLIS = 5_000;

    private final int port;
    private final ConcurrentLinkedDeque<Dialogue> idle = new ConcurrentLinkedDeque<>();

    UpdatePost(int port) {
        this.port = port;
    }

    @Override
    public MailResult send(UpdateMail mail) {
        Dialogue dialogue = null;
        try {
            @Nullable Dialogue kept = idle.poll();
            dialogue = kept == null ? new Dialogue(port) : kept;
            MailResult result = dialogue.send(mail);
            idle.push(dialogue);
            return result;
        } catch (IOException failure) {
            if (dialogue != null) {
                dialogue.close();
            }
            throw new UncheckedIOException(failure);
        }
    }

    private static final class Dialogue {
        private final Socket socket;
        private final BufferedReader in;
        private final BufferedWriter out;

        Dialogue(int port) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            out = new BufferedWriter(new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8));
            answer();
            ask("EHLO site.example");
        }

        MailResult send(UpdateMail mail) throws IOException {
            String text = "Subject: " + mail.subject() + "\r\nMessage-ID: <" + mail.mailing() + '.' + mail.signature()
                    + "@site.example>\r\nList-Unsubscribe: <https://site.example/api/unsubscriptions?token="
                    + mail.unsubscribeToken() + ">\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n\r\n"
                    + mail.text() + "\r\n.";
            String[] commands = {
                "MAIL FROM:<petitions@site.example>", "RCPT TO:<" + mail.to().value() + ">", "DATA", text
            };
            for (String command : commands) {
                String answer = ask(command);
                if (answer.startsWith("421")) {
                    throw new IOException("The server hangs up");
                }
                if (answer.startsWith("5") || answer.startsWith("4")) {
                    ask("RSET");
                    return answer.startsWith("5")
                            ? new MailResult.Refused("SMTP " + answer.substring(0, 3))
                            : new MailResult.Later("SMTP " + answer.substring(0, 3));
                }
            }
            return MailResult.SENT;
        }

        private String ask(String command) throws IOException {
            out.write(command + "\r\n");
            out.flush();
            return answer();
        }

        /** The last line of the answer to a command. */
        private String answer() throws IOException {
            String line = in.readLine();
            while (line != null && line.length() > 3 && line.charAt(3) == '-') {
                line = in.readLine();
            }
            if (line == null || line.length() < 3) {
                throw new IOException("The server hung up");
            }
            return line;
        }

        void close() {
            try {
                socket.close();
            } catch (IOException gone) {
                // it is closed then
            }
        }
    }
}
