package io.github.petitionkit.store.jdbc;

import io.github.petitionkit.store.PetitionStore;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An empty store for each test of a class, all on one database, which is made before the first and dropped after the last. */
final class EmptyStores implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private final Supplier<TestDatabase> databases;
    private final UnaryOperator<DataSource> way;

    private @Nullable TestDatabase database;
    private @Nullable JdbcPetitionStore store;

    /**
     * Stores on a database.
     *
     * @param way leads to the database
     */
    EmptyStores(Supplier<TestDatabase> databases, UnaryOperator<DataSource> way) {
        this.databases = databases;
        this.way = way;
    }

    static EmptyStores on(Supplier<TestDatabase> databases) {
        return new EmptyStores(databases, UnaryOperator.identity());
    }

    PetitionStore next(InstantSource clock) {
        TestDatabase emptied = Objects.requireNonNull(database).emptied();
        store = JdbcPetitionStore.builder(way.apply(emptied.pool()))
                .clock(clock)
                .build();
        return store;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        database = databases.get().withTables();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (store != null) {
            store.close();
            store = null;
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (database != null) {
            database.close();
        }
    }
}
