package io.github.petitionkit.store.jdbc;

import io.github.petitionkit.store.MovementStoreContract;
import io.github.petitionkit.store.PetitionStore;
import java.time.InstantSource;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresMovementsTest extends MovementStoreContract {
    @RegisterExtension
    static final EmptyStores STORES = EmptyStores.on(PostgresDatabase::new);

    @Override
    protected PetitionStore emptyStore(InstantSource clock) {
        return STORES.next(clock);
    }
}
