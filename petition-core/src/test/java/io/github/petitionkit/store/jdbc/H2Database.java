package io.github.petitionkit.store.jdbc;

import java.util.UUID;
import javax.sql.DataSource;

/** A database in memory. */
public final class H2Database implements TestDatabase {
    private final ConnectionPool pool =
            new ConnectionPool("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa");

    @Override
    public DataSource pool() {
        return pool;
    }

    @Override
    public boolean isIdle() {
        return pool.inUse() == 0;
    }

    @Override
    public void close() {
        pool.close();
    }
}
