package io.github.petitionkit.benchmarks.pages;

import io.github.petitionkit.benchmarks.PostgresServer;
import io.github.petitionkit.benchmarks.site.Letterbox;
import io.github.petitionkit.benchmarks.site.RunningSite;
import io.github.petitionkit.petition.PetitionId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Readers open the page of one petition on the campaign site, in four languages, without a cache between them and the
 * site. PostgreSQL, the site and its readers share the machine.
 */
public final class PagesBenchmark {
    private static final int SECONDS = 20;
    private static final int SIGNED = 2_000;
    private static final int READERS = 4;
    private static final List<String> LANGUAGES = List.of("en", "fr", "de", "es");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI page;

    private PagesBenchmark(URI page) {
        this.page = page;
    }

    /**
     * Runs the benchmark.
     *
     * @param arguments seconds of warming up, and then of measuring; 20 without it
     * @throws Exception if the site or its database fails
     */
    public static void main(String... arguments) throws Exception {
        Duration time = Duration.ofSeconds(arguments.length == 0 ? SECONDS : Integer.parseInt(arguments[0]));
        try (PostgresServer server = PostgresServer.start();
                Letterbox letterbox = new Letterbox()) {
            PetitionId petition = RunningSite.prepare(server, SIGNED);
            try (RunningSite site = RunningSite.start(server.url(), letterbox.port(), "pages")) {
                new PagesBenchmark(site.address().resolve("/petitions/" + petition)).run(site, time);
            }
        }
    }

    private void run(RunningSite site, Duration time) throws Exception {
        read(time);
        Duration before = site.processorTime();
        long start = System.nanoTime();
        long pages = read(time);
        double seconds = (System.nanoTime() - start) / 1e9;
        double processor = site.processorTime().minus(before).toNanos() / 1e6;
        System.out.printf(
                Locale.ROOT, "%npages: per_s=%.0f cpu_ms=%.2f%n", pages / seconds, processor / Math.max(1, pages));
    }

    private long read(Duration time) throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try {
            long end = System.nanoTime() + time.toNanos();
            Callable<Long> reader = () -> readUntil(end);
            long pages = 0;
            for (Future<Long> each : readers.invokeAll(Collections.nCopies(READERS, reader))) {
                pages += each.get();
            }
            return pages;
        } finally {
            readers.shutdownNow();
        }
    }

    private long readUntil(long end) throws IOException, InterruptedException {
        long pages = 0;
        while (System.nanoTime() < end) {
            HttpRequest request = HttpRequest.newBuilder(page)
                    .header("Accept", "text/html")
                    .header("Accept-Language", LANGUAGES.get((int) (pages % LANGUAGES.size())))
                    .build();
            HttpResponse<Void> answer = client.send(request, HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() != 200) {
                throw new IOException("status " + answer.statusCode());
            }
            pages++;
        }
        return pages;
    }
}
