package io.github.petitionkit.spring.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;

/** A small pool with the settings of the host's Hikari pool. It opens no connection before its first use. */
record HikariCopy(HikariDataSource pool) implements AutoCloseable {
    /**
     * Copies the settings of the host's pool.
     *
     * @param connections the number of connections that the store keeps; the pool gives one more while a broken one is
     *     closed
     * @return a copy, or {@code null} if the host's source is no Hikari pool
     */
    static @Nullable HikariCopy of(DataSource host, int connections) {
        DataSource source = host instanceof LazyConnectionDataSourceProxy lazy ? lazy.getTargetDataSource() : host;
        if (!(source instanceof HikariDataSource original)) {
            return null;
        }
        HikariDataSource copy = new HikariDataSource();
        original.copyStateTo(copy);
        copy.setPoolName("petitionkit");
        copy.setMaximumPoolSize(connections + 1);
        copy.setMinimumIdle(0);
        copy.setLeakDetectionThreshold(0);
        return new HikariCopy(copy);
    }

    /** Leads to another server instead, with the same user and settings. */
    HikariCopy to(String url) {
        pool.setPoolName("petitionkit-replica");
        pool.setDataSource(null);
        pool.setDataSourceClassName(null);
        pool.setJdbcUrl(url);
        return this;
    }

    @Override
    public void close() {
        pool.close();
    }
}
