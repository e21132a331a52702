package io.github.petitionkit.spring.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server on the loopback address that answers as it is told, and counts its connections. */
final class ScriptedMailServer implements AutoCloseable {
    /** A server with an answer to this closes a connection without saying that it has taken its last mail. */
    static final String LAST = "LAST";

    private final ServerSocket socket;
    private final Map<String, String> answers;
    private final int mailsPerConnection;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger connections = new AtomicInteger();
    private final List<String> recipients = new CopyOnWriteArrayList<>();
    private final List<String> messages = new CopyOnWriteArrayList<>();

    /**
     * Starts a server.
     *
     * @param answers what it answers to recipients, to {@code EHLO} and to {@code AUTH}; it accepts the others
     * @param mailsPerConnection after how many mails it closes a connection
     */
    ScriptedMailServer(Map<String, String> answers, int mailsPerConnection) {
        this.answers = answers;
        this.mailsPerConnection = mailsPerConnection;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        threads.execute(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    List<String> recipients() {
        return recipients;
    }

    List<String> messages() {
        return messages;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                connections.incrementAndGet();
                threads.execute(() -> serve(client));
            }
        } catch (IOException closed) {
            // the test has ended
        }
    }

    private void serve(Socket client) {
        try (client) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            OutputStream out = client.getOutputStream();
            say(out, "220 ready");
            int mails = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("RCPT")) {
                    String address = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    recipients.add(address);
                    say(out, answers.getOrDefault(address, "250 accepted"));
                } else if (line.equals("DATA")) {
                    say(out, "354 go on");
                    messages.add(message(in));
                    mails++;
                    boolean isLast = mails == mailsPerConnection;
                    if (!isLast || !answers.containsKey(LAST)) {
                        say(out, "250 taken");
                    }
                    if (isLast) {
                        return;
                    }
                } else if (line.startsWith("EHLO")) {
                    say(out, answers.getOrDefault("EHLO", "250 fine"));
                } else if (line.startsWith("AUTH")) {
                    say(out, answers.getOrDefault("AUTH", "235 welcome"));
                } else if (line.equals("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else {
                    say(out, "250 fine");
                }
            }
        } catch (IOException gone) {
            // the client has gone
        }
    }

    private static String message(BufferedReader in) throws IOException {
        StringBuilder message = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            message.append(line).append('\n');
        }
        return message.toString();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
