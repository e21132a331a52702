package io.github.petitionkit.benchmarks.mail;

import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.mail.MailResult;
import io.github.petitionkit.mail.Mailer;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends mails over SMTP, with a connection for each, and tells an answer that begins with 5 from one that begins with 4. */
final class SmtpMailer implements Mailer {
    private static final int PATIENCE_MILLIS = 5_000;

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
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
            return new Dialogue(socket).send(mail);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static final class Dialogue {
        private final BufferedReader in;
        private final BufferedWriter out;

        Dialogue(Socket socket) throws IOException {
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            out = new BufferedWriter(new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8));
        }

        MailResult send(Mail mail) throws IOException {
            String[] commands = {
                "EHLO site.example",
                "MAIL FROM:<petitions@site.example>",
                "RCPT TO:<" + mail.to().value() + ">",
                "DATA",
                "Subject: Please confirm\r\n\r\nhttps://site.example/confirm?token=" + mail.token() + "\r\n."
            };
            String answer = answer();
            for (String command : commands) {
                if (answer.startsWith("5")) {
                    return new MailResult.Refused(answer.substring(0, 3));
                }
                if (answer.startsWith("4")) {
                    return new MailResult.Later(answer.substring(0, 3));
                }
                out.write(command + "\r\n");
                out.flush();
                answer = answer();
            }
            if (!answer.startsWith("2")) {
                return new MailResult.Later(answer.substring(0, 3));
            }
            out.write("QUIT\r\n");
            out.flush();
            return MailResult.SENT;
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
    }
}
