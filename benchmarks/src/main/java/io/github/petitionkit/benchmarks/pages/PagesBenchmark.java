package io.github.petitionkit.benchmarks.pages;

import io.github.petitionkit.benchmarks.JavaProcess;
import io.github.petitionkit.benchmarks.PostgresServer;
import io.github.petitionkit.benchmarks.site.Letterbox;
import io.github.petitionkit.benchmarks.site.RunningSite;
import io.github.petitionkit.petition.PetitionId;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * Readers open the page of one petition on the campaign site, in four languages, without a cache between them and the
 * site; then a page of the same size that a controller of Spring MVC returns as it is. PostgreSQL, the site and its
 * readers share the machine.
 */
public final class PagesBenchmark {
    private static final int SECONDS = 20;
    private static final int SIGNED = 2_000;

    private PagesBenchmark() {}

    /**
     * Runs the benchmark.
     *
     * @param arguments seconds of warming up each, and then of measuring each; 20 without it
     * @throws Exception if the site or its database fails
     */
    public static void main(String... arguments) throws Exception {
        Duration time = Duration.ofSeconds(arguments.length == 0 ? SECONDS : Integer.parseInt(arguments[0]));
        try (PostgresServer server = PostgresServer.start();
                Letterbox letterbox = new Letterbox()) {
            PetitionId petition = RunningSite.prepare(server, SIGNED);
            try (RunningSite site = RunningSite.start(server.url(), letterbox.port(), "pages")) {
                compare(new Readers(site.address().resolve("/petitions/" + petition), site::processorTime), time);
            }
        }
    }

    private static void compare(Readers page, Duration time) throws Exception {
        int port = JavaProcess.freePort();
        URI address = URI.create("http://127.0.0.1:" + port + "/");
        int bytes = page.bytes();
        try (JavaProcess peer = JavaProcess.start(
                Path.of("benchmarks/applications/target/pages-static.classpath"),
                StaticPage.class.getName(),
                "--server.port=" + port,
                "--page.bytes=" + bytes)) {
            peer.waitUntilAnswered(address);
            Readers constant = new Readers(address, peer::processorTime);
            page.read(time);
            constant.read(time);
            Readers.Served served = page.read(time);
            Readers.Served same = constant.read(time);
            System.out.printf(
                    Locale.ROOT,
                    "%npage of %d bytes; the same bytes from a controller: per_s=%.0f cpu_ms=%.2f%n",
                    bytes,
                    same.perSecond(),
                    same.processorMillis());
            System.out.printf(
                    Locale.ROOT,
                    "pages: per_s=%.0f cpu_ms=%.2f over_static=%.2f%n",
                    served.perSecond(),
                    served.processorMillis(),
                    served.processorMillis() / same.processorMillis());
        }
    }
}
