/**
 * Group commit: commands that wait are run together on fetched rows and written in one transaction.
 */
@NullMarked
package io.github.petitionkit.store.jdbc.commit;

import org.jspecify.annotations.NullMarked;
