package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A PgBouncer in transaction mode on the loopback interface, with few connections to the server for many clients. */
final class PgBouncer implements AutoCloseable {
    private static final int CONNECTIONS_TO_THE_SERVER = 3;

    private final Process process;
    private final int port;

    private PgBouncer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** The program, if it is installed. */
    static Optional<Path> program() {
        return Stream.concat(Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin", "/usr/local/sbin"))
                .map(folder -> Path.of(folder, "pgbouncer"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static PgBouncer start(Path program, Path folder, int serverPort) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path settings = folder.resolve("pgbouncer.ini");
        Files.writeString(settings, """
                [databases]
                * = host=127.0.0.1 port=%d user=postgres
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = any
                pool_mode = transaction
                default_pool_size = %d
                max_client_conn = 200
                ignore_startup_parameters = extra_float_digits
                """.formatted(serverPort, port, CONNECTIONS_TO_THE_SERVER));
        PgBouncer bouncer = new PgBouncer(
                new ProcessBuilder(command(program, folder, settings))
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("pgbouncer.log").toFile())
                        .start(),
                port);
        bouncer.awaitStart();
        return bouncer;
    }

    /** It refuses to run as root. */
    private static List<String> command(Path program, Path folder, Path settings) throws IOException {
        if (!System.getProperty("user.name").equals("root")) {
            return List.of(program.toString(), settings.toString());
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(settings, PosixFilePermissions.fromString("rw-r--r--"));
        return List.of(program.toString(), "-u", "nobody", settings.toString());
    }

    private void awaitStart() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!isUp()) {
            assertThat(process.isAlive()).as("PgBouncer runs").isTrue();
            assertThat(System.nanoTime()).as("PgBouncer starts").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private boolean isUp() {
        try (Connection connection = DriverManager.getConnection(OwnServer.url(port, ""))) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
