/**
 * A store in a database with {@code java.sql} only: PostgreSQL, and H2 for development.
 *
 * <p>Use it in production. Start at {@link io.github.petitionkit.store.jdbc.JdbcPetitionStore}: {@code of(dataSource)},
 * or its builder for the number of writers, the limit of waiting commands, and a {@link
 * io.github.petitionkit.store.jdbc.cipher.ColumnCipher} that encrypts personal data. {@link
 * io.github.petitionkit.store.jdbc.Schema} creates the tables without Flyway or Liquibase. Commands that wait for one
 * petition are written together in one transaction (group commit). The store has no rules: it runs commands and writes
 * their changes.
 */
@NullMarked
package io.github.petitionkit.store.jdbc;

import org.jspecify.annotations.NullMarked;
