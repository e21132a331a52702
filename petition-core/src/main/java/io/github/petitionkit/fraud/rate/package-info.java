/**
 * How often something happens, how evenly, and whether more of it than usual.
 *
 * <p>Use it in checks of your own that compare attempts. Start at {@link
 * io.github.petitionkit.fraud.rate.VelocityCounter}, which counts, in sliding {@link
 * io.github.petitionkit.fraud.rate.Window}s, whatever has a name; {@link
 * io.github.petitionkit.fraud.rate.InMemoryVelocityCounter} is the default, for one node, with a bound on its memory.
 * Nodes that share their rates need a counter elsewhere, which {@code VelocityCounterContract} in the test jar holds to
 * the same promises. {@link io.github.petitionkit.fraud.rate.RegularityMonitor} tells how evenly something comes,
 * {@link io.github.petitionkit.fraud.rate.ShareMonitor} whether there is more of a kind than there used to be. What is
 * counted, and what follows, is decided in {@code fraud}: nothing here knows petitions.
 */
@NullMarked
package io.github.petitionkit.fraud.rate;

import org.jspecify.annotations.NullMarked;
