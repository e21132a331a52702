package io.github.petitionkit.store.jdbc.connection;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns named prepared statements off on connections through a pooler, such as PgBouncer in transaction mode. There each
 * transaction can run in another process of the server, in which a name can belong to another client's statement. A
 * pooler is between if the server's process is not the one that the driver was told of when it connected.
 *
 * <p>It calls the driver of PostgreSQL by reflection, because the library needs no driver to be compiled. Thread-safe.
 */
public final class PoolerCheck {
    private static final Logger LOG = LoggerFactory.getLogger(PoolerCheck.class);
    private static final String DRIVER_INTERFACE = "org.postgresql.PGConnection";

    private final AtomicBoolean isReported = new AtomicBoolean();

    /** Checks a connection before its first transaction, because the driver names the statements that end one at once. */
    public void apply(Connection connection) throws SQLException {
        try {
            Class<?> driver = Class.forName(DRIVER_INTERFACE, false, loader(connection));
            if (connection.isWrapperFor(driver)) {
                apply(connection, driver);
            }
        } catch (ReflectiveOperationException | LinkageError otherDriver) {
            LOG.debug(
                    "Not a connection of the PostgreSQL driver: {}",
                    otherDriver.getClass().getName());
        }
    }

    private static ClassLoader loader(Connection connection) {
        ClassLoader ofConnection = connection.getClass().getClassLoader();
        return ofConnection == null ? ClassLoader.getSystemClassLoader() : ofConnection;
    }

    private void apply(Connection connection, Class<?> driver) throws SQLException, ReflectiveOperationException {
        Object unwrapped = connection.unwrap(driver);
        Method process = driver.getMethod("getBackendPID");
        if (((Number) process.invoke(unwrapped)).longValue() != processOf(connection)) {
            driver.getMethod("setPrepareThreshold", int.class).invoke(unwrapped, 0);
            if (!isReported.getAndSet(true)) {
                LOG.info("A pooler is between this node and PostgreSQL; the store uses no named prepared statements");
            }
        }
    }

    private static long processOf(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet process = statement.executeQuery("select pg_backend_pid()")) {
            process.next();
            return process.getLong(1);
        }
    }
}
