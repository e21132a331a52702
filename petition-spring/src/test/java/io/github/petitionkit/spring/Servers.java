package io.github.petitionkit.spring;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import redis.embedded.RedisServer;

/** One PostgreSQL and one Redis for all tests, real ones, started when the first test asks. */
public final class Servers {
    private Servers() {}

    /** {@return properties of a new, empty database} */
    public static String[] database() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = Postgres.SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return new String[] {
            "spring.datasource.url=" + Postgres.SERVER.getJdbcUrl("postgres", name),
            "spring.datasource.username=postgres",
            "spring.datasource.hikari.maximum-pool-size=10"
        };
    }

    /** {@return a source of connections to a database, given its properties} */
    public static DataSource source(String... database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database[0].substring("spring.datasource.url=".length()));
        source.setUser("postgres");
        return source;
    }

    /** {@return the port of Redis} */
    public static int redisPort() {
        return Redis.PORT;
    }

    /** {@return a Redis of one's own, not started, to be stopped by whoever wants it} */
    public static RedisServer newRedis(int port) {
        try {
            return RedisServer.newRedisServer()
                    .port(port)
                    .bind("127.0.0.1")
                    .setting("save \"\"")
                    .build();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * {@return a port that is free at the moment, below those that the system gives to clients, so that no connection
     * takes it before a server does}
     */
    public static int freePort() {
        int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException taken) {
            return freePort();
        }
    }

    private static final class Postgres {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .start();
                atTheEnd(() -> {
                    try {
                        server.close();
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                });
                return server;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private static final class Redis {
        static final int PORT = freePort();

        static {
            RedisServer server = newRedis(PORT);
            try {
                server.start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            atTheEnd(() -> {
                try {
                    server.stop();
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        }
    }

    private static void atTheEnd(Runnable stop) {
        Runtime.getRuntime().addShutdownHook(new Thread(stop));
    }
}
