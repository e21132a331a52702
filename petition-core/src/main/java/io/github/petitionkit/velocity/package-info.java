/**
 * How often something happens, how evenly, and whether more of it than usual.
 *
 * <p>Start at {@link io.github.petitionkit.velocity.VelocityCounter}, which counts, in sliding
 * {@link io.github.petitionkit.velocity.Window}s, whatever has a name;
 * {@link io.github.petitionkit.velocity.InMemoryVelocityCounter} is the default, for one node, with a bound on its memory.
 * Nodes that share their rates need a counter elsewhere, which {@code VelocityCounterContract} in the test jar holds to the
 * same promises. {@link io.github.petitionkit.velocity.Pace} tells how evenly something comes,
 * {@link io.github.petitionkit.velocity.Mix} whether there is more of a kind than there used to be. What is counted, and
 * what follows, is decided in {@code fraud}: nothing here knows petitions.
 */
@NullMarked
package io.github.petitionkit.velocity;

import org.jspecify.annotations.NullMarked;
