/**
 * Petitions in a database, on nothing but {@code java.sql}: PostgreSQL, and H2 for development.
 *
 * <p>Start at {@link io.github.petitionkit.store.jdbc.JdbcPetitionStore}; {@link io.github.petitionkit.store.jdbc.Schema}
 * makes the tables. As every store it has no rules: it runs steps and writes what they say.
 */
@NullMarked
package io.github.petitionkit.store.jdbc;

import org.jspecify.annotations.NullMarked;
