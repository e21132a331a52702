/**
 * One class for each table of the schema, with the SQL that reads and writes its rows.
 */
@NullMarked
package io.github.petitionkit.store.jdbc.table;

import org.jspecify.annotations.NullMarked;
