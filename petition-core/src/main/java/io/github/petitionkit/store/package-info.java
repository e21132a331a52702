/**
 * Where petitions are kept. A store is dumb on purpose: every rule is a pure {@link io.github.petitionkit.store.Command}
 * that sees a little of one petition and says what to write; the store's whole promise is to run steps one after
 * another and to write all of what a step says, or nothing.
 *
 * <p>Start at {@link io.github.petitionkit.store.PetitionStore}. Take
 * {@link io.github.petitionkit.store.InMemoryPetitionStore} for tests and for what may be forgotten,
 * {@code store.jdbc} for everything else. To write your own, implement it and extend {@code PetitionStoreContract}
 * from the test jar. {@link io.github.petitionkit.store.Outbox} is the part that remembers what has still to be told,
 * and to whom.
 */
@NullMarked
package io.github.petitionkit.store;

import org.jspecify.annotations.NullMarked;
