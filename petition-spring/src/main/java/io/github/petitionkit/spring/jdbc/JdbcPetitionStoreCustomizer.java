package io.github.petitionkit.spring.jdbc;

import io.github.petitionkit.store.jdbc.JdbcPetitionStore;

/** Strategy that can be used to customize the builder of the {@link JdbcPetitionStore}. */
@FunctionalInterface
public interface JdbcPetitionStoreCustomizer {
    /**
     * Customizes the builder.
     *
     * @param store has all that properties say; what is set here wins
     */
    void customize(JdbcPetitionStore.Builder store);
}
