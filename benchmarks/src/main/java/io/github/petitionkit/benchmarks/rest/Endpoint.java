package io.github.petitionkit.benchmarks.rest;

import io.github.petitionkit.benchmarks.People;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Where people are sent, each once, by a number of callers that wait for every answer. Each makes its requests in its own
 * thread, so that callers take little of the processor that they share with what is measured.
 *
 * @param address where
 * @param people the number of those who have been sent already
 */
record Endpoint(URI address, AtomicLong people) {
    /** So many that {@code TimeBuckets}, which lets an answer leave every 25 ms, does not limit them: 24,000 a second. */
    static final int CALLERS = 640;

    static {
        System.setProperty("http.maxConnections", Integer.toString(CALLERS));
        System.setProperty("sun.net.http.retryPost", "false");
    }

    Endpoint(URI address) {
        this(address, new AtomicLong());
    }

    /** Sends people for a while, and returns how many were taken in a second. */
    double perSecond(Duration time) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            long start = System.nanoTime();
            long end = start + time.toNanos();
            Callable<Long> caller = () -> sendUntil(end);
            long taken = 0;
            for (Future<Long> each : callers.invokeAll(Collections.nCopies(CALLERS, caller))) {
                taken += each.get();
            }
            return taken / ((System.nanoTime() - start) / 1e9);
        } finally {
            callers.shutdownNow();
        }
    }

    private long sendUntil(long end) throws IOException {
        long taken = 0;
        while (System.nanoTime() < end) {
            send(people.getAndIncrement());
            taken++;
        }
        return taken;
    }

    private void send(long person) throws IOException {
        SignatureRequest typed = People.request(person);
        SigningContext from = People.context(person, Instant.EPOCH);
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setRequestProperty("X-Forwarded-For", Objects.requireNonNull(from.ip()));
        connection.setRequestProperty("User-Agent", Objects.requireNonNull(from.userAgent()));
        connection.setDoOutput(true);
        try (OutputStream body = connection.getOutputStream()) {
            body.write("{\"name\": \"%s\", \"email\": \"%s\", \"country\": \"%s\"}"
                    .formatted(typed.name(), typed.email(), typed.country())
                    .getBytes(StandardCharsets.UTF_8));
        }
        int status = connection.getResponseCode();
        String answer = text(status < 400 ? connection.getInputStream() : connection.getErrorStream());
        if (status != 202) {
            throw new IOException("%s answered %d: %s".formatted(address.getPath(), status, answer));
        }
    }

    /** Reads to the end, so that the connection is used again. */
    private static String text(@Nullable InputStream body) throws IOException {
        if (body == null) {
            return "";
        }
        try (body) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
