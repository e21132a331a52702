package io.github.petitionkit.store.jdbc;

import io.github.petitionkit.store.MovementStoreContract;
import io.github.petitionkit.store.PetitionStore;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class CitusRulesMovementsTest extends MovementStoreContract {
    private static final TestDatabase DATABASE = new PostgresDatabase().withTables();

    private @Nullable JdbcPetitionStore store;

    @Override
    protected PetitionStore emptyStore(InstantSource clock) {
        store = JdbcPetitionStore.builder(new CitusRules(DATABASE.emptied().pool()))
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
