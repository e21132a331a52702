package io.github.petitionkit.benchmarks.mailing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.petitionkit.Petitions;
import io.github.petitionkit.event.DeliveryPolicy;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.store.jdbc.JdbcPetitionStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A node in a process of its own, which goes on with mailings until it is killed. */
final class MailingNode {
    /** A killed node's batch waits for this long. */
    private static final Duration LEASE = Duration.ofSeconds(10);

    private static final int THREADS = 4;
    private static final long MILLIS_BETWEEN_ROUNDS = 500;
    private static final int CONNECTIONS = 8;
    private static final Keyring KEYRING =
            Keyring.of("k1", "the nodes of a benchmark share a secret".getBytes(StandardCharsets.UTF_8));

    private MailingNode() {}

    /**
     * Runs a node.
     *
     * @param arguments the database's address; the mail server's port
     * @throws Exception if it fails
     */
    public static void main(String... arguments) throws Exception {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
        System.setProperty("org.jboss.logging.provider", "slf4j");
        try (HikariDataSource pool = pool(arguments[0]);
                JdbcPetitionStore store = JdbcPetitionStore.of(pool);
                Petitions petitions = site(store, Integer.parseInt(arguments[1]))) {
            while (!Thread.currentThread().isInterrupted()) {
                petitions.maintenance().sendMailings();
                Thread.sleep(MILLIS_BETWEEN_ROUNDS);
            }
        }
    }

    static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(config);
    }

    static Petitions site(JdbcPetitionStore store, int mailPort) {
        return Petitions.builder(KEYRING)
                .store(store)
                .delivery(DeliveryPolicy.standard().withLease(LEASE).withConcurrency(THREADS))
                .fraudPolicy(FraudPolicy.NONE)
                .updateMailer(new UpdatePost(mailPort))
                .build();
    }

    static Process start(String url, int mailPort) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        MailingNode.class.getName(),
                        url,
                        Integer.toString(mailPort)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return process;
    }
}
