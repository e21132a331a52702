/**
 * A petition: what it asks of whom, the policy frozen into it, and its life from draft to closed.
 *
 * <p>Start at {@link io.github.petitionkit.petition.Petition}; the one table of allowed transitions is
 * {@link io.github.petitionkit.petition.Lifecycle}. Types here are values and rules: they know no store, no clock, no
 * thread, and nothing of signatures.
 */
@NullMarked
package io.github.petitionkit.petition;

import org.jspecify.annotations.NullMarked;
