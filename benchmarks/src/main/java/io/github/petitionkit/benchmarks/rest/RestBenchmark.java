package io.github.petitionkit.benchmarks.rest;

import io.github.petitionkit.benchmarks.JavaProcess;
import io.github.petitionkit.benchmarks.PostgresServer;
import io.github.petitionkit.benchmarks.site.RunningSite;
import io.github.petitionkit.benchmarks.startup.Minimal;
import io.github.petitionkit.petition.PetitionId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Signs over HTTP ({@code petitionkit.web}), beside an endpoint that validates the same fields and inserts one row with
 * JPA. Both have a PostgreSQL database with its default settings and a process of their own; callers share the machine.
 */
public final class RestBenchmark {
    private static final int SECONDS = 10;
    private static final int WARM_UP = 6;
    private static final int ROUNDS = 3;
    private static final String SECRET = "b25seS1mb3ItbWVhc3VyaW5nLWhvdy1sb25nLWEtc3RhcnQtdGFrZXM=";

    private RestBenchmark() {}

    /**
     * Runs the benchmark.
     *
     * @param arguments seconds of each turn; 10 without it
     * @throws Exception if a server fails
     */
    public static void main(String... arguments) throws Exception {
        Duration turn = Duration.ofSeconds(arguments.length == 0 ? SECONDS : Integer.parseInt(arguments[0]));
        try (PostgresServer server = PostgresServer.start()) {
            PetitionId petition = RunningSite.prepare(server);
            int ours = JavaProcess.freePort();
            int empty = JavaProcess.freePort();
            try (JavaProcess petitions = start(
                            "petitions",
                            Minimal.class,
                            ours,
                            server.url(),
                            "--petitionkit.secret=" + SECRET,
                            "--petitionkit.web.enabled=true",
                            "--petitionkit.web.trusted-proxies=127.0.0.1");
                    JavaProcess insert = start(
                            "empty",
                            EmptyInsert.class,
                            empty,
                            server.url(),
                            "--spring.jpa.hibernate.ddl-auto=update")) {
                petitions.waitUntilAnswered(at(ours, "/"));
                insert.waitUntilAnswered(at(empty, "/"));
                measure(
                        new Endpoint(at(ours, "/api/petitions/" + petition + "/signatures")),
                        new Endpoint(at(empty, "/signatures")),
                        turn);
            }
        }
    }

    private static JavaProcess start(String application, Class<?> main, int port, String database, String... properties)
            throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--server.tomcat.threads.max=" + Endpoint.CALLERS,
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=postgres"));
        arguments.addAll(List.of(properties));
        return JavaProcess.start(
                Path.of("benchmarks/applications/target/rest-" + application + ".classpath"),
                main.getName(),
                arguments.toArray(String[]::new));
    }

    private static URI at(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static void measure(Endpoint ours, Endpoint empty, Duration turn) throws Exception {
        for (int round = 0; round < WARM_UP; round++) {
            ours.perSecond(turn);
            empty.perSecond(turn);
        }
        System.out.printf("%9s %13s%n", "signing", "empty insert");
        double signed = 0;
        double inserted = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double taken = ours.perSecond(turn);
            double rows = empty.perSecond(turn);
            System.out.printf(Locale.ROOT, "%,9.0f %,13.0f%n", taken, rows);
            signed += taken;
            inserted += rows;
        }
        System.out.printf(
                Locale.ROOT,
                "%nsigned_per_s=%.0f inserted_per_s=%.0f%nrest: over_empty_insert=%.2f%n",
                signed / ROUNDS,
                inserted / ROUNDS,
                signed / inserted);
    }
}
