package io.github.petitionkit.store.jdbc;

import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.store.PetitionStoreContract;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class PartitionedPetitionStoreTest extends PetitionStoreContract {
    private static final TestDatabase DATABASE = new PostgresDatabase();

    private @Nullable JdbcPetitionStore store;

    @BeforeAll
    static void partition() {
        Partitions.apply(DATABASE.pool(), 3);
    }

    @Override
    protected PetitionStore emptyStore(InstantSource clock) {
        store = JdbcPetitionStore.builder(DATABASE.emptied().pool())
                .clock(clock)
                .build();
        return store;
    }

    @AfterEach
    void close() {
        Objects.requireNonNull(store).close();
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }
}
