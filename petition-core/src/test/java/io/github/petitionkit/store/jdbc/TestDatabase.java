package io.github.petitionkit.store.jdbc;

import javax.sql.DataSource;

/** An empty database of its own for a test, behind a pool, that goes when it is closed. */
interface TestDatabase extends AutoCloseable {
    /** The pool. */
    DataSource pool();

    @Override
    void close();

    /** The same with the tables made. */
    default TestDatabase withTables() {
        Schema.apply(pool());
        return this;
    }
}
