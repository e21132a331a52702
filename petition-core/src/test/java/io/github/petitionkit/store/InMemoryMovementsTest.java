package io.github.petitionkit.store;

import java.time.InstantSource;

class InMemoryMovementsTest extends MovementStoreContract {
    @Override
    protected PetitionStore emptyStore(InstantSource clock) {
        return new InMemoryPetitionStore(clock);
    }
}
