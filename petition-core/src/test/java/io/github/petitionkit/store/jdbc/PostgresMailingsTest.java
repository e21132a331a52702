package io.github.petitionkit.store.jdbc;

import io.github.petitionkit.store.MailingStoreContract;
import io.github.petitionkit.store.PetitionStore;
import java.time.InstantSource;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresMailingsTest extends MailingStoreContract {
    @RegisterExtension
    static final EmptyStores STORES = EmptyStores.on(PostgresDatabase::new);

    @Override
    protected PetitionStore emptyStore(InstantSource clock) {
        return STORES.next(clock);
    }
}
