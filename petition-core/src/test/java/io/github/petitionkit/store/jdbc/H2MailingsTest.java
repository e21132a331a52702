package io.github.petitionkit.store.jdbc;

import io.github.petitionkit.store.MailingStoreContract;
import io.github.petitionkit.store.PetitionStore;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

class H2MailingsTest extends MailingStoreContract {
    private final TestDatabase database = new H2Database().withTables();
    private @Nullable JdbcPetitionStore store;

    @Override
    protected PetitionStore emptyStore(InstantSource clock) {
        store = JdbcPetitionStore.builder(database.pool()).clock(clock).build();
        return store;
    }

    @AfterEach
    void close() {
        Objects.requireNonNull(store).close();
        database.close();
    }
}
