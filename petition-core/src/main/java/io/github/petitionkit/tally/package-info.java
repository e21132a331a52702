/**
 * The counts of one petition: what has been received, what waits, and what counts, by country, by region and by hour.
 *
 * <p>Start at {@link io.github.petitionkit.tally.Tally}, what a reader sees; {@link io.github.petitionkit.tally.RunningTally}
 * keeps it up to date from {@link io.github.petitionkit.tally.TallyChange}s, and lets a store keep it in rows of one
 * {@link io.github.petitionkit.tally.Figure} each; {@link io.github.petitionkit.tally.Counts} is
 * the little that rules need of it. Types here know of places and numbers only: no signature, no person, no store, no clock.
 */
@NullMarked
package io.github.petitionkit.tally;

import org.jspecify.annotations.NullMarked;
