package io.github.petitionkit.store.jdbc;

import io.github.petitionkit.store.StoreException;
import io.github.petitionkit.store.jdbc.connection.PoolerCheck;
import io.github.petitionkit.store.jdbc.sql.Dialect;
import io.github.petitionkit.store.jdbc.sql.SqlErrorKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * The tables of a {@link JdbcPetitionStore}. SQL scripts in this jar create them, in
 * {@code META-INF/petitionkit/postgresql} and {@code META-INF/petitionkit/h2}, one for each version; a later script
 * migrates the tables of the earlier ones. Flyway and Liquibase can run them unchanged; {@link #apply} runs them
 * without either.
 */
public final class Schema {
    /** The scripts by version, from the first. A released script never changes. */
    static final List<String> SCRIPTS = List.of(
            "V1__petitionkit.sql",
            "V2__usual_names.sql",
            "V3__suppression.sql",
            "V4__leases.sql",
            "V5__nodes.sql",
            "V6__searches.sql",
            "V7__sources.sql",
            "V8__movements.sql",
            "V9__search_terms.sql",
            "V10__mailings.sql",
            "V11__magnitudes.sql",
            "V12__lists.sql",
            "V13__short_rows.sql",
            "V14__finer_magnitudes.sql",
            "V15__leaders.sql",
            "V16__keys_by_time.sql",
            "V17__counted_as.sql",
            "V18__transitions.sql",
            "V19__ledgers_by_time.sql");

    private static final int CURRENT = SCRIPTS.size();
    private static final String SPREAD = "citus.sql";
    private static final String PATH = "/META-INF/petitionkit/%s/%s";

    private Schema() {}

    /**
     * Runs the scripts that have not run yet, each in one transaction if the database supports that. Repeated and
     * concurrent calls, also on several nodes, change nothing. No node of an older release may run meanwhile. Where the tables are
     * spread over a Citus cluster, new ones are spread as well.
     *
     * @param source the database; its user must be allowed to create and alter tables
     * @throws StoreException if a script fails; the message says why
     */
    public static synchronized void apply(DataSource source) {
        Objects.requireNonNull(source, "source");
        try (Connection connection = source.getConnection()) {
            new PoolerCheck().apply(connection);
            connection.setAutoCommit(false);
            Dialect dialect = Dialect.of(connection);
            spreadNew(connection, dialect);
            for (int version = version(connection) + 1; version <= CURRENT; version++) {
                run(connection, script(dialect, version), version);
                spreadNew(connection, dialect);
            }
            connection.setAutoCommit(true);
        } catch (SQLException thrown) {
            throw SqlErrorKind.of(thrown).exception("apply the schema", thrown);
        }
    }

    /**
     * Spreads the tables over the nodes of a Citus cluster, with all rows of a petition on one node. Call it once, after
     * {@link #apply}, best while the tables are empty; later releases spread their new tables in {@link #apply}. It leaves tables
     * alone that are spread already, so repeated calls change nothing. Stores that are made afterwards send each statement to
     * the node of its petition.
     *
     * @param source the coordinator of the cluster; its user must own the tables
     * @throws StoreException if the database is no Citus cluster, or the script fails; the message says why
     */
    public static synchronized void distribute(DataSource source) {
        Objects.requireNonNull(source, "source");
        try (Connection connection = source.getConnection()) {
            check(connection);
            if (Dialect.of(connection) != Dialect.CITUS) {
                throw new SchemaException(
                        "The database has no Citus extension: create it on each node, and add the nodes to the coordinator");
            }
            spread(connection);
        } catch (SQLException thrown) {
            throw SqlErrorKind.of(thrown).exception("spread the tables", thrown);
        }
    }

    /** Spreads the tables that the last script has made, because the next one may read them together with those that are spread. */
    private static void spreadNew(Connection connection, Dialect dialect) throws SQLException {
        if (dialect == Dialect.CITUS && isSpread(connection)) {
            spread(connection);
        }
        connection.commit();
    }

    private static void spread(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(resource(PATH.formatted(Dialect.CITUS.scripts(), SPREAD)));
        }
    }

    private static boolean isSpread(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet spread = statement.executeQuery("select 1 from pg_dist_partition"
                        + " where logicalrelid = to_regclass('petitionkit_petition')")) {
            return spread.next();
        }
    }

    /**
     * Runs one script. If two nodes run it at the same time, the later one fails, at the latest on the version that the
     * first one has recorded. H2 commits each statement separately, so this does not protect it; but the threads of an
     * embedded database share one process.
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
        return resource(PATH.formatted(dialect.scripts(), SCRIPTS.get(version - 1)));
    }

    private static String resource(String path) {
        try (InputStream script = Objects.requireNonNull(Schema.class.getResourceAsStream(path), path)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Throws if a later release has migrated the tables while this node runs. */
    public static void requireKnown(long version) {
        if (version > CURRENT) {
            throw new SchemaException(
                    "The tables of PetitionKit have version %s, this release knows %s: run a newer release on this node"
                            .formatted(version, CURRENT));
        }
    }

    /** Throws if the database does not have the tables of this release. */
    public static void check(Connection connection) throws SQLException {
        int version = version(connection);
        if (version == 0) {
            throw new SchemaException(
                    "The database has no tables of PetitionKit: call Schema.apply(dataSource) once, or have"
                            + " Flyway or Liquibase run the scripts of META-INF/petitionkit");
        }
        if (version < CURRENT) {
            throw new SchemaException(
                    "The tables of PetitionKit have version %s, this release needs %s: stop the nodes of the older release, then call Schema.apply(dataSource), or run %s of META-INF/petitionkit"
                            .formatted(
                                    version,
                                    CURRENT,
                                    String.join(", ", SCRIPTS.subList(Math.max(0, version), CURRENT))));
        }
        requireKnown(version);
    }

    /** Returns the version of the tables, 0 if there are none. Begins a new transaction if there are any. */
    private static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet version =
                        statement.executeQuery("select coalesce(max(version), 0) from petitionkit_schema")) {
            version.next();
            return version.getInt(1);
        } catch (SQLException failure) {
            if (SqlErrorKind.of(failure) != SqlErrorKind.NO_SCHEMA) {
                throw failure;
            }
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            return 0;
        }
    }
}
