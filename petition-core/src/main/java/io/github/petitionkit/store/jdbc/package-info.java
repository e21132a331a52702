/**
 * Petitions in a database, on nothing but {@code java.sql}: PostgreSQL, and H2 for development.
 *
 * <p>Start at {@link io.github.petitionkit.store.jdbc.JdbcPetitionStore}: {@code of(dataSource)}, or its builder for
 * the number of writers, for how many steps may wait, and for a {@link io.github.petitionkit.store.jdbc.cipher.ColumnCipher}
 * that seals what is personal. {@link io.github.petitionkit.store.jdbc.Schema} makes the tables where neither Flyway
 * nor Liquibase does. Steps that wait for one petition are written together, in one transaction. As every store it
 * has no rules: it runs steps and writes what they say.
 */
@NullMarked
package io.github.petitionkit.store.jdbc;

import org.jspecify.annotations.NullMarked;
