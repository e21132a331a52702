package io.github.petitionkit.store.jdbc;

import java.sql.SQLException;

/** What is done in one transaction. It can be run again, from the start, after the failure of an earlier run. */
@FunctionalInterface
interface Work<T> {
    T in(Session session) throws SQLException;
}
