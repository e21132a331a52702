package io.github.petitionkit.store.jdbc.sql;

import java.sql.SQLException;

/** What is done in one transaction. It can be run again, from the start, after the failure of an earlier run. */
@FunctionalInterface
public interface TransactionCallback<T> {
    T in(SqlSession session) throws SQLException;
}
