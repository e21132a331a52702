/**
 * Petitions in the host's database, if there is a {@code DataSource}.
 *
 * <p>Use it to keep petitions where the application keeps its other data. A {@code DataSource} bean is enough; start at
 * {@code docs/spring.md}. {@link io.github.petitionkit.spring.jdbc.PetitionDataSource} selects one of
 * several. Use {@link io.github.petitionkit.spring.jdbc.JdbcPetitionStoreCustomizer} for settings without a property,
 * such as a cipher. Use {@code petitionkit.jdbc.join-transactions} only if a signature must be rolled back together
 * with other data of the host, because it disables group commit.
 */
@NullMarked
package io.github.petitionkit.spring.jdbc;

import org.jspecify.annotations.NullMarked;
