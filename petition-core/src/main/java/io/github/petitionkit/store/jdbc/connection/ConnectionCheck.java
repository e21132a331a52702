package io.github.petitionkit.store.jdbc.connection;

import java.sql.Connection;
import java.sql.SQLException;

/** Checks a new connection before its first use, for example for the tables that this release needs. */
@FunctionalInterface
public interface ConnectionCheck {
    /**
     * Throws unless the connection may be used.
     *
     * @param connection a connection of the pool, outside any transaction
     * @throws SQLException if the query fails
     */
    void check(Connection connection) throws SQLException;
}
