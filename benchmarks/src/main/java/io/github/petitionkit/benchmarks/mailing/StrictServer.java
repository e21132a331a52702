package io.github.petitionkit.benchmarks.mailing;

import io.github.petitionkit.benchmarks.Greylist;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A mail server that refuses one address in a hundred for good, takes no first mail to one in ten (greylisting), takes
 * nothing for a second after each 2,000 mails, and hangs up instead of taking each five-hundredth. What it does to an address depends on the
 * address alone.
 */
final class StrictServer implements AutoCloseable {
    private static final int BETWEEN_RESTS = 2_000;
    private static final Duration REST = Duration.ofSeconds(1);
    private static final int HANGS_UP_AT = 500;
    private static final int SHORTEST_GREYLISTING_SECONDS = 5;
    private static final int GREYLISTING_SPAN_SECONDS = 10;
    private static final int MOST_CONNECTIONS = 200;

    private final SMTPServer server;
    private final LongSupplier nanoTime;
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();
    private final Greylist greylist;
    private final AtomicInteger offered = new AtomicInteger();
    private final AtomicLong restEnd = new AtomicLong();
    private final AtomicInteger limited = new AtomicInteger();

    StrictServer(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.greylist = new Greylist(SHORTEST_GREYLISTING_SECONDS, GREYLISTING_SPAN_SECONDS, nanoTime);
        this.server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .maxConnections(MOST_CONNECTIONS)
                .messageHandlerFactory(context -> new Handler())
                .build();
        server.start();
    }

    int port() {
        return server.getPortAllocated();
    }

    /** {@return how many addresses have a mail} */
    int delivered() {
        return taken.size();
    }

    boolean hasTaken(String address) {
        return taken.containsKey(address);
    }

    /** {@return how many mails came again} */
    int doubled() {
        return taken.values().stream().mapToInt(times -> times - 1).sum();
    }

    /** {@return how often it was asked for more than it takes} */
    int limited() {
        return limited.get();
    }

    private boolean isResting() {
        long end = restEnd.get();
        return end != 0 && nanoTime.getAsLong() < end;
    }

    private final class Handler implements MessageHandler {
        private String to = "";

        @Override
        public void from(String address) {}

        @Override
        public void recipient(String address) throws RejectException {
            to = address;
            if (Greylist.refuses(address)) {
                throw new RejectException(550, "5.1.1 No such user");
            }
            if (isResting()) {
                limited.incrementAndGet();
                throw new RejectException(450, "4.7.1 Too many mails");
            }
            greylist.admit(address);
        }

        @Override
        public String data(InputStream mail) throws IOException, RejectException {
            mail.readAllBytes();
            int number = offered.incrementAndGet();
            if (number % BETWEEN_RESTS == 0) {
                restEnd.set(nanoTime.getAsLong() + REST.toNanos());
            }
            if (number % HANGS_UP_AT == 0) {
                throw new DropConnectionException(421, "4.3.2 Closing");
            }
            taken.merge(to, 1, Integer::sum);
            return "250 Taken";
        }

        @Override
        public void done() {}
    }

    @Override
    public void close() {
        server.stop();
    }
}
