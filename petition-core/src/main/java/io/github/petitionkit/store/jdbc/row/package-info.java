/**
 * What rows hold, apart from the model: counters, versions and cursors. Start at {@link
 * io.github.petitionkit.store.jdbc.row.PetitionCounters}. Knows {@code sql}.
 */
@NullMarked
package io.github.petitionkit.store.jdbc.row;

import org.jspecify.annotations.NullMarked;
