/**
 * A petition: its text, its policy, and its states from draft to closed.
 *
 * <p>Start at {@link io.github.petitionkit.petition.Content}, the text that a creator writes, and at
 * {@link io.github.petitionkit.petition.Petition}. {@link io.github.petitionkit.petition.Lifecycle} is the table of
 * allowed transitions. An {@link io.github.petitionkit.petition.Outcome} records the addressees' reaction on one track;
 * it is independent of the state, so a closed petition can still await an answer. Types here are values and rules: they
 * depend on no store, clock, thread or signature.
 */
@NullMarked
package io.github.petitionkit.petition;

import org.jspecify.annotations.NullMarked;
