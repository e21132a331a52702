/**
 * The connections that the store keeps, and the transactions that run on them: retries of what passes by itself, and the outcome
 * of a commit that broke. Start at {@link io.github.petitionkit.store.jdbc.connection.TransactionRunner}. Knows {@code sql}.
 */
@NullMarked
package io.github.petitionkit.store.jdbc.connection;

import org.jspecify.annotations.NullMarked;
