package io.github.petitionkit.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A PostgreSQL of the benchmark's own, with the settings that it comes with: everything committed is on the disk. */
public final class PostgresServer implements AutoCloseable {
    /** What the embedded server sets for the sake of tests, put back to what PostgreSQL comes with. */
    private static final Map<String, String> DEFAULTS =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on", "max_connections", "100");

    private static final List<String> TOLD = List.of(
            "server_version",
            "fsync",
            "synchronous_commit",
            "full_page_writes",
            "wal_sync_method",
            "shared_buffers",
            "max_wal_size",
            "max_connections");

    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** {@return a server that has just started, with an empty database} */
    public static PostgresServer start() {
        quieten();
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
        DEFAULTS.forEach(builder::setServerConfig);
        try {
            return new PostgresServer(builder.start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Before the first log line: a benchmark's output is its figures. */
    private static void quieten() {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        System.setProperty("org.jboss.logging.provider", "slf4j");
    }

    /** {@return the address of the database} */
    public String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /**
     * Opens a pool.
     *
     * @param connections its size
     * @return the pool; close it
     */
    public HikariDataSource pool(int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(connections);
        return new HikariDataSource(config);
    }

    /**
     * Opens a connection.
     *
     * @return the connection; close it
     * @throws SQLException if the server refuses
     */
    public Connection connection() throws SQLException {
        return DriverManager.getConnection(url());
    }

    /**
     * Runs a statement.
     *
     * @param sql the statement
     * @throws SQLException if it fails
     */
    public void run(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * {@return the settings that durability and speed depend on}
     *
     * @throws SQLException if the server refuses
     */
    public Map<String, String> settings() throws SQLException {
        Map<String, String> settings = new LinkedHashMap<>();
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            for (String name : TOLD) {
                try (ResultSet result = statement.executeQuery("show " + name)) {
                    result.next();
                    settings.put(name, result.getString(1));
                }
            }
        }
        DEFAULTS.forEach((name, value) -> {
            if (!value.equals(settings.get(name))) {
                throw new IllegalStateException(name + " is " + settings.get(name) + ", not " + value);
            }
        });
        return settings;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
