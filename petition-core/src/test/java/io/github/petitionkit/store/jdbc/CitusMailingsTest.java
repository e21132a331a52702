package io.github.petitionkit.store.jdbc;

import io.github.petitionkit.store.MailingStoreContract;
import io.github.petitionkit.store.PetitionStore;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class CitusMailingsTest extends MailingStoreContract {
    private static @Nullable TestDatabase database;

    private @Nullable JdbcPetitionStore store;

    @BeforeAll
    static void reach() {
        database = new CitusDatabase().withTables();
    }

    @Override
    protected PetitionStore emptyStore(InstantSource clock) {
        store = JdbcPetitionStore.builder(
                        Objects.requireNonNull(database).emptied().pool())
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
        if (database != null) {
            database.close();
        }
    }
}
