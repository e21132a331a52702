package io.github.petitionkit.store.jdbc.sql;

import java.sql.Connection;
import java.sql.SQLException;

/** Checks a new connection before the first use: whether its database has the tables that this release needs. */
@FunctionalInterface
public interface ConnectionCheck {
    /**
     * Returns if the connection may be used, and throws otherwise.
     *
     * @param connection a connection of the pool, outside any transaction
     * @throws SQLException if the database cannot be asked
     */
    void check(Connection connection) throws SQLException;
}
