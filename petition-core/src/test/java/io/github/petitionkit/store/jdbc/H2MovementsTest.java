package io.github.petitionkit.store.jdbc;

import io.github.petitionkit.store.MovementStoreContract;
import io.github.petitionkit.store.PetitionStore;
import java.time.InstantSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("thorough")
class H2MovementsTest extends MovementStoreContract {
    @RegisterExtension
    static final EmptyStores STORES = EmptyStores.on(H2Database::new);

    @Override
    protected PetitionStore emptyStore(InstantSource clock) {
        return STORES.next(clock);
    }
}
