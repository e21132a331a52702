/**
 * Petitions that share a hashtag: how many people stand behind them, and which of them move right now.
 *
 * <p>{@link io.github.petitionkit.movement.Supporters} counts people once, {@link io.github.petitionkit.movement.Trending}
 * ranks petitions, {@link io.github.petitionkit.movement.MovementProgress} is what a movement's page shows. Each is kept
 * up to date at a constant cost for each signature; nothing here knows a store.
 */
@NullMarked
package io.github.petitionkit.movement;

import org.jspecify.annotations.NullMarked;
