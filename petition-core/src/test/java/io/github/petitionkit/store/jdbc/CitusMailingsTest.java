package io.github.petitionkit.store.jdbc;

import io.github.petitionkit.store.MailingStoreContract;
import io.github.petitionkit.store.PetitionStore;
import java.time.InstantSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class CitusMailingsTest extends MailingStoreContract {
    @RegisterExtension
    static final EmptyStores STORES = EmptyStores.on(CitusDatabase::new);

    @Override
    protected PetitionStore emptyStore(InstantSource clock) {
        return STORES.next(clock);
    }
}
