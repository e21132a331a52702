package io.github.petitionkit.benchmarks;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A connection to a mail server on the loopback interface. Not thread-safe. */
public final class SmtpDialogue implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 5_000;

    private final Socket socket;
    private final BufferedReader in;
    private final BufferedWriter out;

    /**
     * Connects.
     *
     * @param port the server's port
     * @throws IOException if nobody answers
     */
    public SmtpDialogue(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        out = new BufferedWriter(new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Says something.
     *
     * @param command a command or a mail, without the end of its last line
     * @throws IOException if the connection is gone
     */
    public void say(String command) throws IOException {
        out.write(command + "\r\n");
        out.flush();
    }

    /**
     * Reads an answer.
     *
     * @return its last line, of three characters or more
     * @throws IOException if the server hangs up or is silent for five seconds
     */
    public String answer() throws IOException {
        String line = in.readLine();
        while (line != null && line.length() > 3 && line.charAt(3) == '-') {
            line = in.readLine();
        }
        if (line == null || line.length() < 3) {
            throw new IOException("The server hung up");
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
