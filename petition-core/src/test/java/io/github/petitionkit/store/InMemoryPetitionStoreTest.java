package io.github.petitionkit.store;

import java.time.InstantSource;

class InMemoryPetitionStoreTest extends PetitionStoreContract {
    @Override
    protected PetitionStore emptyStore(InstantSource clock) {
        return new InMemoryPetitionStore(clock);
    }
}
