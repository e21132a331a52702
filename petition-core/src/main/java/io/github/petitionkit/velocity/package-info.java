/**
 * How often something happens: {@link io.github.petitionkit.velocity.VelocityCounter} counts, in sliding
 * {@link io.github.petitionkit.velocity.Window}s, whatever has a name. How evenly it happens:
 * {@link io.github.petitionkit.velocity.Pace}. Whether more of it happens than usual:
 * {@link io.github.petitionkit.velocity.Mix}. Knows nothing of petitions.
 *
 * <p>{@link io.github.petitionkit.velocity.InMemoryVelocityCounter} is the default, for one node;
 * {@code VelocityCounterContract} in the test jar holds another implementation to the same promises.
 */
@NullMarked
package io.github.petitionkit.velocity;

import org.jspecify.annotations.NullMarked;
