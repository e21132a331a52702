package io.github.petitionkit.store;

import java.time.InstantSource;

class InMemoryMailingsTest extends MailingStoreContract {
    @Override
    protected PetitionStore emptyStore(InstantSource clock) {
        return new InMemoryPetitionStore(clock);
    }
}
