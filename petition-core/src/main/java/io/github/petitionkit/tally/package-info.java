/**
 * The counts of one petition: what has been received, what waits, and what counts, by country, by region and by hour.
 *
 * <p>Start at {@link io.github.petitionkit.tally.Tally}, what a reader sees; {@link io.github.petitionkit.tally.RunningTally}
 * keeps it up to date from {@link io.github.petitionkit.tally.TallyChange}s; {@link io.github.petitionkit.tally.Counts} is
 * the little that rules need of it. Types here know of places and numbers only: no signature, no person, no store, no clock.
 */
@NullMarked
package io.github.petitionkit.tally;

import org.jspecify.annotations.NullMarked;
