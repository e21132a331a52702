/**
 * Access to the database: transactions that are retried, statements that are sent together, and what its errors mean.
 */
@NullMarked
package io.github.petitionkit.store.jdbc.sql;

import org.jspecify.annotations.NullMarked;
