package io.github.petitionkit.benchmarks.rest;

import io.github.petitionkit.benchmarks.People;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Where people are sent, each once, by a number of callers that wait for every answer.
 *
 * @param address where
 * @param people the number of those who have been sent already
 */
record Endpoint(URI address, AtomicLong people) {
    /** So many that {@code TimeBuckets}, which lets an answer leave every 25 ms, does not limit them. */
    private static final int CALLERS = 128;

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

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

    private long sendUntil(long end) throws IOException, InterruptedException {
        long taken = 0;
        while (System.nanoTime() < end) {
            HttpResponse<String> answer =
                    CLIENT.send(request(people.getAndIncrement()), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 202) {
                throw new IOException(
                        "%s answered %d: %s".formatted(address.getPath(), answer.statusCode(), answer.body()));
            }
            taken++;
        }
        return taken;
    }

    private HttpRequest request(long person) {
        SignatureRequest typed = People.request(person);
        SigningContext from = People.context(person, Instant.EPOCH);
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", Objects.requireNonNull(from.ip()))
                .header("User-Agent", Objects.requireNonNull(from.userAgent()))
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\": \"%s\", \"email\": \"%s\", \"country\": \"%s\"}"
                        .formatted(typed.name(), typed.email(), typed.country())))
                .build();
    }
}
