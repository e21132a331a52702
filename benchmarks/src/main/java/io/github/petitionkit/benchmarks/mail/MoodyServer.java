package io.github.petitionkit.benchmarks.mail;

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
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A mail server that refuses one address in a hundred for good, takes no first mail to one in ten (greylisting) and stalls once for a
 * minute. What it does to an address depends on the address alone.
 */
final class MoodyServer implements AutoCloseable {
    private static final Duration STALL = Duration.ofMinutes(1);
    private static final int SHORTEST_GREYLISTING_SECONDS = 10;
    private static final int GREYLISTING_SPAN_SECONDS = 30;
    private static final int MOST_CONNECTIONS = 200;

    private final SMTPServer server;
    private final LongSupplier nanoTime;
    private final int stallAfter;
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicLong stallEnd = new AtomicLong();
    private final Greylist greylist;
    private final Map<String, Long> first = new ConcurrentHashMap<>();
    private final AtomicInteger doubled = new AtomicInteger();
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();

    /**
     * Starts it.
     *
     * @param stallAfter after how many mails it stalls
     * @param nanoTime a clock
     */
    MoodyServer(int stallAfter, LongSupplier nanoTime) {
        this.stallAfter = stallAfter;
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
        return first.size();
    }

    /** {@return how many mails came again} */
    int doubled() {
        return doubled.get();
    }

    /** {@return how often an address was asked for after it had been refused} */
    long askedAgain() {
        return refusals.values().stream().mapToLong(times -> times - 1).sum();
    }

    /**
     * How long an address waited while it was due and the server able to take its mail: without the greylisting and the stall.
     *
     * @param address the address
     * @param due when its owner signed
     * @return nanoseconds; -1 while there is no mail
     */
    long waited(String address, long due) {
        Long at = first.get(address);
        if (at == null) {
            return -1;
        }
        long able = Math.max(due, greylist.released(address, due));
        return Math.max(0, at - able - stalled(able, at));
    }

    private long stalled(long from, long to) {
        long end = stallEnd.get();
        return end == 0 ? 0 : Math.max(0, Math.min(to, end) - Math.max(from, end - STALL.toNanos()));
    }

    private final class Handler implements MessageHandler {
        private String to = "";

        @Override
        public void from(String address) {
            awaitEndOfStall();
        }

        private void awaitEndOfStall() {
            try {
                for (long left = left(); left > 0; left = left()) {
                    Thread.sleep(Duration.ofNanos(left).toMillis() + 1);
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }

        private long left() {
            long end = stallEnd.get();
            return end == 0 ? 0 : end - nanoTime.getAsLong();
        }

        @Override
        public void recipient(String address) throws RejectException {
            to = address;
            if (Greylist.refuses(address)) {
                refusals.merge(address, 1, Integer::sum);
                throw new RejectException(550, "5.1.1 No such user");
            }
            greylist.admit(address);
        }

        @Override
        public String data(InputStream mail) throws IOException {
            mail.readAllBytes();
            if (first.putIfAbsent(to, nanoTime.getAsLong()) != null) {
                doubled.incrementAndGet();
            }
            if (taken.incrementAndGet() == stallAfter) {
                stallEnd.set(nanoTime.getAsLong() + STALL.toNanos());
            }
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
