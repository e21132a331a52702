package io.github.petitionkit.store.jdbc;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A schema of its own in the Citus cluster that the environment names, with its tables spread over the nodes. */
final class CitusDatabase implements TestDatabase {
    /** The JDBC address of a coordinator, with user and password. */
    static final String URL = "PETITIONKIT_CITUS_URL";

    /** Two for each of two workers, which cost less to make and to empty than the usual 32. */
    private static final String FEW_SHARDS = "&options=-c%20citus.shard_count=4";

    private static final Logger LOG = LoggerFactory.getLogger(CitusDatabase.class);

    private final String schema = "test_" + UUID.randomUUID().toString().substring(0, 8);
    private final String url;
    private final ConnectionPool pool;

    CitusDatabase() {
        String cluster = System.getenv(URL);
        if (cluster == null) {
            LOG.warn("SKIPPED: {} names no Citus cluster, so nothing is known of how the store runs on one", URL);
        }
        assumeTrue(cluster != null, URL + " names no Citus cluster");
        url = Objects.requireNonNull(cluster);
        run("create schema " + schema);
        pool = new ConnectionPool(
                url + (url.contains("?") ? '&' : '?') + "currentSchema=" + schema + FEW_SHARDS, PostgresDatabase.USER);
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
    public TestDatabase withTables() {
        Schema.apply(pool);
        Schema.distribute(pool);
        return this;
    }

    @Override
    public void close() {
        pool.close();
        run("drop schema " + schema + " cascade");
    }

    private void run(String sql) {
        try (Connection connection = DriverManager.getConnection(url, PostgresDatabase.USER, "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
