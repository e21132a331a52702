package io.github.petitionkit.store.jdbc.sql;

import java.sql.SQLException;
import java.util.Optional;

/** What is done in one transaction. It can be run again, from the start, after the failure of an earlier run. */
@FunctionalInterface
public interface TransactionCallback<T> {
    T in(SqlSession session) throws SQLException;

    /**
     * Whether the last run is in the database, asked when its commit was in doubt.
     *
     * @return empty where nobody can tell
     */
    default Optional<Boolean> isWritten(SqlSession session) throws SQLException {
        return Optional.empty();
    }

    /** Whether it is better done in parts than tried again, if locks keep it waiting. */
    default boolean isDivisible() {
        return false;
    }
}
