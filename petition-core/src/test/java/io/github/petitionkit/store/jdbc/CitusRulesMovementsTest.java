package io.github.petitionkit.store.jdbc;

import io.github.petitionkit.store.MovementStoreContract;
import io.github.petitionkit.store.PetitionStore;
import java.time.InstantSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class CitusRulesMovementsTest extends MovementStoreContract {
    @RegisterExtension
    static final EmptyStores STORES = new EmptyStores(PostgresDatabase::new, CitusRules::new);

    @Override
    protected PetitionStore emptyStore(InstantSource clock) {
        return STORES.next(clock);
    }
}
