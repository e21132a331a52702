/**
 * Petitions that share a hashtag: how many people stand behind them, and which of them move right now.
 *
 * <p>On a site start at {@code Petitions.movements()}. Behind it, {@link io.github.petitionkit.movement.Supporters} counts
 * people once, {@link io.github.petitionkit.movement.Trending} ranks petitions, and
 * {@link io.github.petitionkit.movement.MovementProgress} is what a movement's page shows. Use it for figures across
 * petitions; those of one petition are its {@code tally}. Each signature costs a constant time, and all of it is derived:
 * nothing here knows a store, and nothing that counts depends on it.
 */
@NullMarked
package io.github.petitionkit.movement;

import org.jspecify.annotations.NullMarked;
