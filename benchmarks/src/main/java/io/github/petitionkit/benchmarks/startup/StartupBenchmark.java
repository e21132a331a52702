package io.github.petitionkit.benchmarks.startup;

import io.github.petitionkit.benchmarks.JavaProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Measures what the library adds to the start of a Spring Boot application. */
public final class StartupBenchmark {
    private static final Application WITHOUT = Application.of("web");
    private static final Application WITH = Application.of("web-petitions");
    private static final List<Application> APPLICATIONS = List.of(
            WITHOUT, Application.of("web-validation"), WITH, Application.of("jdbc"), Application.of("jdbc-petitions"));
    private static final String SECRET = "b25seS1mb3ItbWVhc3VyaW5nLWhvdy1sb25nLWEtc3RhcnQtdGFrZXM=";

    private StartupBenchmark() {}

    /**
     * An application, by the file that has its dependencies.
     *
     * @param name of the file, without what all have in common
     * @param times how many milliseconds each start has taken
     */
    private record Application(String name, List<Long> times) {
        static Application of(String name) {
            return new Application(name, new ArrayList<>());
        }

        /** Milliseconds from the start of a fresh process to its first answer. */
        long start() throws IOException, InterruptedException {
            int port = JavaProcess.freePort();
            long begin = System.nanoTime();
            try (JavaProcess process = JavaProcess.start(
                    Path.of("benchmarks/applications/target/startup-" + name + ".classpath"),
                    Minimal.class.getName(),
                    "--server.port=" + port,
                    "--petitionkit.secret=" + SECRET)) {
                process.waitUntilAnswered(URI.create("http://127.0.0.1:" + port));
                return (System.nanoTime() - begin) / 1_000_000;
            }
        }

        long median() {
            return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
        }
    }

    /**
     * Runs the benchmark.
     *
     * @param arguments how often each application is started; eleven times without it
     * @throws Exception if one does not start
     */
    public static void main(String... arguments) throws Exception {
        int rounds = arguments.length == 0 ? 11 : Integer.parseInt(arguments[0]);
        for (Application application : APPLICATIONS) {
            application.start();
        }
        List<Application> order = new ArrayList<>(APPLICATIONS);
        for (int round = 0; round < rounds; round++) {
            for (Application application : order) {
                application.times().add(application.start());
            }
            Collections.reverse(order);
        }
        tell();
    }

    private static void tell() {
        System.out.printf("%-16s %9s %9s %9s%n", "", "median ms", "least", "most");
        APPLICATIONS.forEach(application -> System.out.printf(
                Locale.ROOT,
                "%-16s %,9d %,9d %,9d%n",
                application.name(),
                application.median(),
                Collections.min(application.times()),
                Collections.max(application.times())));
        System.out.printf(Locale.ROOT, """

                web                 = spring-boot-starter-webmvc alone
                web-validation      = the same and spring-boot-starter-validation, which the library needs
                web-petitions       = spring-boot-starter-webmvc and petition-spring, petitions in memory
                jdbc                = web, spring-boot-starter-jdbc and H2
                jdbc-petitions      = the same and petition-spring, which makes its tables in H2
                added_ms_ratio      = the median of web-petitions / the median of web

                startup: added_ms_ratio=%.2f
                """, (double) WITH.median() / WITHOUT.median());
    }
}
