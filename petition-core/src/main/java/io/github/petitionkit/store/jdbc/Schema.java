package io.github.petitionkit.store.jdbc;

import io.github.petitionkit.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * The tables of a {@link JdbcPetitionStore}. They are made by SQL scripts that lie in this jar, in
 * {@code META-INF/petitionkit/postgresql} and {@code META-INF/petitionkit/h2}, one for each version. Flyway and Liquibase
 * can run them as they are; {@link #apply} does without.
 */
public final class Schema {
    private static final int CURRENT = 1;
    private static final String SCRIPT = "/META-INF/petitionkit/%s/V%d__petitionkit.sql";

    private Schema() {}

    /**
     * Runs the scripts that have not been run yet. Calling it again, also on many nodes at once, changes nothing.
     *
     * @param source the database; its user must be allowed to create tables
     * @throws StoreException if it cannot be done; the message says why
     */
    public static synchronized void apply(DataSource source) {
        Objects.requireNonNull(source, "source");
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            Dialect dialect = Dialect.of(connection);
            for (int version = version(connection) + 1; version <= CURRENT; version++) {
                run(connection, script(dialect, version), version);
            }
            connection.setAutoCommit(true);
        } catch (SQLException thrown) {
            throw Failure.of(thrown).exception("apply the schema", thrown);
        }
    }

    /**
     * Of two nodes that run a script at once the later one fails on the first table, which is there by then. H2 commits each
     * statement by itself, so there the first is not done by then; but an embedded one has all its threads in one process.
     */
    private static void run(Connection connection, String script, int version) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(script);
            connection.commit();
        } catch (SQLException failure) {
            connection.rollback();
            if (version(connection) < version) {
                throw failure;
            }
        }
    }

    private static String script(Dialect dialect, int version) {
        String path = SCRIPT.formatted(dialect.name().toLowerCase(Locale.ROOT), version);
        try (InputStream script = Objects.requireNonNull(Schema.class.getResourceAsStream(path), path)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Refuses a database that has not got the tables of this release. */
    static void check(Connection connection) throws SQLException {
        int version = version(connection);
        if (version == 0) {
            throw new SchemaException(
                    "The database has no tables of PetitionKit: call Schema.apply(dataSource) once, or have"
                            + " Flyway or Liquibase run the scripts of META-INF/petitionkit");
        }
        if (version < CURRENT) {
            throw new SchemaException(
                    "The tables of PetitionKit have version %d, this release needs %d: call Schema.apply(dataSource), or run the newer scripts"
                            .formatted(version, CURRENT));
        }
        if (version > CURRENT) {
            throw new SchemaException(
                    "The tables of PetitionKit have version %d, this release knows %d: run a newer release on this node"
                            .formatted(version, CURRENT));
        }
    }

    /** The version of the tables, 0 where there are none. Begins a new transaction, where there are any. */
    private static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet version =
                        statement.executeQuery("select coalesce(max(version), 0) from petitionkit_schema")) {
            version.next();
            return version.getInt(1);
        } catch (SQLException failure) {
            if (Failure.of(failure) != Failure.NO_SCHEMA) {
                throw failure;
            }
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            return 0;
        }
    }
}
