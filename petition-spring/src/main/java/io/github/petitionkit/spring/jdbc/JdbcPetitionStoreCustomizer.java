package io.github.petitionkit.spring.jdbc;

import io.github.petitionkit.store.jdbc.JdbcPetitionStore;

/** Strategy that can be used to customize the builder of the {@link JdbcPetitionStore}. */
@FunctionalInterface
public interface JdbcPetitionStoreCustomizer {
    /**
     * Customizes the builder.
     *
     * @param store the builder with the settings of properties; settings made here override them
     */
    void customize(JdbcPetitionStore.Builder store);
}
