/**
 * What rows hold, apart from the model: counters, versions, cursors, and the encrypted details of a signature. Start at
 * {@link io.github.petitionkit.store.jdbc.row.PetitionCounters}. Knows {@code sql}, {@code json} and {@code cipher}.
 */
@NullMarked
package io.github.petitionkit.store.jdbc.row;

import org.jspecify.annotations.NullMarked;
