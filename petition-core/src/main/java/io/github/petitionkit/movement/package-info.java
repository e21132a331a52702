/**
 * Movements: petitions that share a hashtag. The package counts their supporters and ranks trending petitions.
 *
 * <p>On a site start at {@code Petitions.movements()}. Behind it, {@link io.github.petitionkit.movement.MovementLedger}
 * counts people once, {@link io.github.petitionkit.movement.Trending} ranks petitions, and
 * {@link io.github.petitionkit.movement.MovementProgress} holds the figures for a movement's page. Use it for figures
 * across petitions; the {@code tally} has those of one petition. All figures are derived from counted signatures;
 * nothing here depends on a store, and no count depends on it.
 */
@NullMarked
package io.github.petitionkit.movement;

import org.jspecify.annotations.NullMarked;
