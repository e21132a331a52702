/**
 * Petitions in the host's database, where there is a {@code DataSource}.
 *
 * <p>Nothing has to be called: a {@code DataSource} bean is enough,
 * {@link io.github.petitionkit.spring.jdbc.PetitionDataSource} says which one where there are several. Use
 * {@link io.github.petitionkit.spring.jdbc.JdbcPetitionStoreCustomizer} for what no property sets, such as a cipher,
 * and {@code petitionkit.jdbc.join-transactions} only where a signature must be rolled back with something else of the
 * host: it gives up writing many together.
 */
@NullMarked
package io.github.petitionkit.spring.jdbc;

import org.jspecify.annotations.NullMarked;
