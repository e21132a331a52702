package io.github.petitionkit.store.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A schema in a PostgreSQL that all tests of a run share; it starts with the first and ends with the run. */
final class PostgresDatabase implements TestDatabase {
    static final String USER = "postgres";
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final String schema = "test" + NEXT.incrementAndGet();
    private final ConnectionPool pool = new ConnectionPool(url(), USER);

    private static final class Server {
        private static final String URL = start().getJdbcUrl(USER, "postgres");

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    PostgresDatabase() {
        run("create schema " + schema);
    }

    /** The address of the schema, also for other processes. */
    String url() {
        return Server.URL + "&currentSchema=" + schema;
    }

    @Override
    public DataSource pool() {
        return pool;
    }

    @Override
    public boolean isIdle() {
        return pool.inUse() == 0;
    }

    @Override
    public void close() {
        pool.close();
        run("drop schema " + schema + " cascade");
    }

    static void run(String sql) {
        try (Connection connection = DriverManager.getConnection(Server.URL);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
