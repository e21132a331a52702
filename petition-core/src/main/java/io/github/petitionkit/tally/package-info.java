/**
 * The counts of one petition: received, pending and held signatures, and counted ones by country, region and hour.
 *
 * <p>Use it to show counts. Start at {@link io.github.petitionkit.tally.Tally}, which readers see; {@link
 * io.github.petitionkit.tally.RunningTally} keeps it up to date from {@link io.github.petitionkit.tally.TallyChange}s,
 * and lets a store keep it in rows of one {@link io.github.petitionkit.tally.Figure} each; {@link
 * io.github.petitionkit.tally.Counts} is the part that rules need. Types here depend on places and numbers only: on no
 * signature, person, store or clock.
 */
@NullMarked
package io.github.petitionkit.tally;

import org.jspecify.annotations.NullMarked;
