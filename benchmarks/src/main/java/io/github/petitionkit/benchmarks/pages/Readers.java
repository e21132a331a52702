package io.github.petitionkit.benchmarks.pages;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * A few people who open one page again and again, in four languages.
 *
 * @param page where it is
 * @param processorTime the time that its server has spent on processors
 */
record Readers(URI page, Supplier<Duration> processorTime) {
    private static final int READERS = 4;
    private static final List<String> LANGUAGES = List.of("en", "fr", "de", "es");

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * What they got.
     *
     * @param perSecond pages a second
     * @param processorMillis the processor time of the server for each
     */
    record Served(double perSecond, double processorMillis) {}

    /** {@return the size of the page} */
    int bytes() throws IOException, InterruptedException {
        return CLIENT.send(request(0), HttpResponse.BodyHandlers.ofByteArray()).body().length;
    }

    Served read(Duration time) throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try {
            Duration before = processorTime.get();
            long start = System.nanoTime();
            Callable<Long> reader = () -> readUntil(start + time.toNanos());
            long pages = 0;
            for (Future<Long> each : readers.invokeAll(Collections.nCopies(READERS, reader))) {
                pages += each.get();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            double processor = processorTime.get().minus(before).toNanos() / 1e6;
            return new Served(pages / seconds, processor / Math.max(1, pages));
        } finally {
            readers.shutdownNow();
        }
    }

    private long readUntil(long end) throws IOException, InterruptedException {
        long pages = 0;
        while (System.nanoTime() < end) {
            HttpResponse<Void> answer = CLIENT.send(request(pages), HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() != 200) {
                throw new IOException("status " + answer.statusCode());
            }
            pages++;
        }
        return pages;
    }

    private HttpRequest request(long number) {
        return HttpRequest.newBuilder(page)
                .header("Accept", "text/html")
                .header("Accept-Language", LANGUAGES.get((int) (number % LANGUAGES.size())))
                .build();
    }
}
