/**
 * The storage of petitions. A store has no rules: every rule is a pure {@link io.github.petitionkit.store.Command} that
 * sees some data of one petition and returns the changes to write. The store runs commands one after another and writes
 * all changes of a command or none.
 *
 * <p>Use it to choose where petitions are kept, or to write a store. Start at {@link
 * io.github.petitionkit.store.PetitionStore}. Use {@link io.github.petitionkit.store.InMemoryPetitionStore} for tests
 * and data that may be lost, {@code store.jdbc} for production. To write your own, implement it and extend {@code
 * PetitionStoreContract} from the test jar. {@link io.github.petitionkit.store.Outbox} is the part that holds
 * undelivered events.
 */
@NullMarked
package io.github.petitionkit.store;

import org.jspecify.annotations.NullMarked;
