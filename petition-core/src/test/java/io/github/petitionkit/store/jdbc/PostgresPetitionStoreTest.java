package io.github.petitionkit.store.jdbc;

import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.store.PetitionStoreContract;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;

class PostgresPetitionStoreTest extends PetitionStoreContract {
    private final TestDatabase database = new PostgresDatabase().withTables();
    private final JdbcPetitionStore store = JdbcPetitionStore.of(database.pool());

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
