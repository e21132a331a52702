package io.github.petitionkit.store.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL of its own for a test that kills its processes. */
final class OwnServer implements AutoCloseable {
    private final Path data;
    private EmbeddedPostgres server;

    private OwnServer(Path data, EmbeddedPostgres server) {
        this.data = data;
        this.server = server;
    }

    static OwnServer start(Path data) {
        return new OwnServer(data, started(data, 0));
    }

    /** As a server is usually set; an embedded one would not wait for its disk. */
    private static EmbeddedPostgres started(Path data, int port) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("synchronous_commit", "on");
        try {
            return (port == 0 ? builder : builder.setPort(port)).start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * A replica that follows this one. Both begin from a copy that is made while this one stands still.
     *
     * @param way the port that leads to this one
     */
    OwnServer replica(Path copy, int way) throws IOException, InterruptedException {
        int port = port();
        server.close();
        execute("cp", "-a", data.toString(), copy.toString());
        Files.deleteIfExists(copy.resolve("postmaster.pid"));
        Files.createFile(copy.resolve("standby.signal"));
        Files.writeString(
                copy.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=localhost port=%d user=postgres'%n".formatted(way));
        server = started(data, port);
        return start(copy);
    }

    int port() {
        return server.getPort();
    }

    /** The address, by whatever way leads there. */
    static String url(int port, String settings) {
        return "jdbc:postgresql://localhost:%d/postgres?user=postgres%s".formatted(port, settings);
    }

    void run(String sql) {
        texts(sql);
    }

    List<String> texts(String sql) {
        try (Connection connection = DriverManager.getConnection(url(port(), ""));
                Statement statement = connection.createStatement()) {
            List<String> texts = new ArrayList<>();
            if (statement.execute(sql)) {
                try (ResultSet result = statement.getResultSet()) {
                    while (result.next()) {
                        texts.add(result.getString(1));
                    }
                }
            }
            return texts;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Kills processes, and says how many; none while the server recovers from the last time. */
    int kill(String condition) throws IOException, InterruptedException {
        List<String> processes;
        try {
            processes = texts("select pid from pg_stat_activity where pid <> pg_backend_pid() and " + condition);
        } catch (IllegalStateException recovering) {
            return 0;
        }
        for (String process : processes) {
            execute("kill", "-9", process);
        }
        return processes.size();
    }

    /** Ends the server as a machine does that loses its power. */
    void kill() throws IOException, InterruptedException {
        List<String> pid = Files.readAllLines(data.resolve("postmaster.pid"));
        execute("kill", "-9", pid.get(0).strip());
    }

    private static void execute(String... command) throws IOException, InterruptedException {
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
