package io.github.petitionkit.store.jdbc;

import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.store.PetitionStoreContract;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

class PartitionedPetitionStoreTest extends PetitionStoreContract {
    private static final TestDatabase DATABASE = new PostgresDatabase();

    private final JdbcPetitionStore store =
            JdbcPetitionStore.of(DATABASE.emptied().pool());

    @BeforeAll
    static void partition() {
        Partitions.apply(DATABASE.pool(), 3);
    }

    @Override
    protected PetitionStore emptyStore(InstantSource clock) {
        return store;
    }

    @AfterEach
    void close() {
        store.close();
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }
}
