/** Access to the database: transactions with retries, statements in one round trip, and kinds of errors. */
@NullMarked
package io.github.petitionkit.store.jdbc.sql;

import org.jspecify.annotations.NullMarked;
