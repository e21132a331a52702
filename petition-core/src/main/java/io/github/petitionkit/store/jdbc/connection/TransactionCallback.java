package io.github.petitionkit.store.jdbc.connection;

import io.github.petitionkit.store.jdbc.sql.SqlSession;
import java.sql.SQLException;
import java.util.Optional;

/** The work of one transaction. It can run again from the start after a failed run. */
@FunctionalInterface
public interface TransactionCallback<T> {
    T in(SqlSession session) throws SQLException;

    /**
     * Returns whether the last run is in the database; called when the result of its commit is unknown.
     *
     * @return empty if that cannot be found out
     */
    default Optional<Boolean> isWritten(SqlSession session) throws SQLException {
        return Optional.empty();
    }

    /**
     * Returns what stands for works that find the same rows by the same statements, such as those of one writer. They get the
     * same connection as far as possible, because the database's process behind it has these rows and plans at hand.
     */
    default Object affinity() {
        return TransactionCallback.class;
    }

    /** Returns whether the work should be split instead of retried if it waits for locks. */
    default boolean isDivisible() {
        return false;
    }
}
