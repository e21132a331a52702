package io.github.petitionkit.spring.jdbc;

import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.ClassUtils;

/**
 * Where the store gets its connections. A pool of its own, with the settings of the host's pool, prevents that callers
 * which hold all connections of the host wait for a store that waits for a connection. Closed after the store.
 */
final class StoreConnections implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(StoreConnections.class);
    private static final boolean HAS_HIKARI =
            ClassUtils.isPresent("com.zaxxer.hikari.HikariDataSource", StoreConnections.class.getClassLoader());

    private final DataSource host;
    private final DataSource source;
    private final Runnable end;

    private StoreConnections(DataSource host, DataSource source, Runnable end) {
        this.host = host;
        this.source = source;
        this.end = end;
    }

    static StoreConnections of(
            ObjectProvider<DataSource> dataSource,
            ObjectProvider<DataSource> marked,
            PetitionJdbcProperties properties) {
        DataSource separate = marked.getIfAvailable();
        if (separate != null) {
            return new StoreConnections(separate, separate, () -> {});
        }
        DataSource host = dataSource.getObject();
        HikariCopy copy = properties.sharePool() ? null : copy(host, properties);
        if (copy != null) {
            return new StoreConnections(host, copy.pool(), copy::close);
        }
        LOG.warn(
                "The store shares the host's DataSource ({}) and keeps {} of its connections: make the pool larger by as many, or"
                        + " mark a DataSource for the store alone with @PetitionDataSource",
                host.getClass().getName(),
                properties.connections());
        return new StoreConnections(host, host, () -> {});
    }

    private static @Nullable HikariCopy copy(DataSource host, PetitionJdbcProperties properties) {
        return HAS_HIKARI ? HikariCopy.of(host, properties.connections()) : null;
    }

    /** {@return a pool that leads to the replica, with the settings of the host's} */
    HikariCopy replica(PetitionJdbcProperties properties) {
        HikariCopy copy = copy(host, properties);
        if (copy == null) {
            throw new IllegalStateException(
                    "petitionkit.jdbc.replica-url takes user and settings from a Hikari pool, which %s is not: give the replica's own pool to JdbcPetitionStore.Builder.reader, in a JdbcPetitionStoreCustomizer"
                            .formatted(host.getClass().getName()));
        }
        return copy.to(Objects.requireNonNull(properties.replicaUrl()));
    }

    /** {@return the host's source, which its transactions use} */
    DataSource host() {
        return host;
    }

    /** {@return the store's source} */
    DataSource source() {
        return source;
    }

    @Override
    public void destroy() {
        end.run();
    }
}
