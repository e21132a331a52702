package io.github.petitionkit.store.jdbc;

import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.store.PetitionStoreContract;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;

class PartitionedPetitionStoreTest extends PetitionStoreContract {
    private final TestDatabase database = new PostgresDatabase();
    private final JdbcPetitionStore store = JdbcPetitionStore.of(database.pool());

    PartitionedPetitionStoreTest() {
        Partitions.apply(database.pool(), 3);
    }

    @Override
    protected PetitionStore emptyStore(InstantSource clock) {
        return store;
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }
}
