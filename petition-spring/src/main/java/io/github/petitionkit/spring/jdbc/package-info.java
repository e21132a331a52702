/**
 * Petitions in the host's database, where there is a {@code DataSource}.
 *
 * <p>Start at {@link io.github.petitionkit.spring.jdbc.PetitionJdbcAutoConfiguration}.
 */
@NullMarked
package io.github.petitionkit.spring.jdbc;

import org.jspecify.annotations.NullMarked;
