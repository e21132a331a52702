/** Access to the database: statements in one round trip, rows, dialects, and kinds of errors. Knows {@code json}. */
@NullMarked
package io.github.petitionkit.store.jdbc.sql;

import org.jspecify.annotations.NullMarked;
