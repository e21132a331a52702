package io.github.petitionkit.benchmarks.site;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.server.SMTPServer;

/** The mail server of everybody: takes what the site sends and hands over the link in it. */
public final class Letterbox implements AutoCloseable {
    private static final Pattern LINK = Pattern.compile("https?://[^/]+(/confirm\\?token=[\\w.~-]+)");

    private static final Pattern WRAPPED = Pattern.compile("=\\r?\\n");

    private final SMTPServer server;
    private volatile BiConsumer<String, String> readers = (address, link) -> {};

    /** Opens it, on a port of the loopback address. */
    public Letterbox() {
        server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandler(this::deliver)
                .build();
        server.start();
    }

    /** {@return its port} */
    public int port() {
        return server.getPortAllocated();
    }

    /**
     * Hands over each address and the path of the link that was sent to it from now on.
     *
     * @param readers get them, from any thread
     */
    public void readBy(BiConsumer<String, String> readers) {
        this.readers = readers;
    }

    private void deliver(MessageContext context, String from, String to, byte[] mail) {
        Matcher link = LINK.matcher(readable(mail));
        if (link.find()) {
            readers.accept(to, link.group(1));
        }
    }

    /** Where a mail has other letters than English ones, its lines are wrapped and its equals signs written in hexadecimal. */
    private static String readable(byte[] mail) {
        String text = new String(mail, StandardCharsets.UTF_8);
        return WRAPPED.matcher(text).replaceAll("").replace("=3D", "=");
    }

    @Override
    public void close() {
        server.stop();
    }
}
