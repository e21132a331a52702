package io.github.petitionkit.store.jdbc.sql;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * How long the store waits for a database that is silent, for example because the network drops packets, or because a
 * commit waits for a replica that is gone. A limit of the host, such as {@code socketTimeout}, takes precedence.
 */
public final class SilenceLimit {
    /** Half a minute. The last millisecond tells it from a limit of the host. */
    private static final int MILLIS = 30_001;

    private static final int NONE = 0;

    private SilenceLimit() {}

    /** Sets the limit on a connection that the store begins to keep, or whose limit was lifted for one transaction. */
    public static void set(Connection connection) throws SQLException {
        if (connection.getNetworkTimeout() == NONE) {
            connection.setNetworkTimeout(Runnable::run, MILLIS);
        }
    }

    /** Removes the limit from a connection that returns to the host, or for work that grows with the data. */
    public static void remove(Connection connection) throws SQLException {
        if (connection.getNetworkTimeout() == MILLIS) {
            connection.setNetworkTimeout(Runnable::run, NONE);
        }
    }
}
