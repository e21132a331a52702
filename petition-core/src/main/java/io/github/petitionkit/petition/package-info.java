/**
 * A petition: its text, its policy, and what it may do in its present state.
 *
 * <p>Use it to write, show and find petitions. Start at {@link io.github.petitionkit.petition.Content}, the text that a
 * creator writes, and at {@link io.github.petitionkit.petition.Petition}. {@code petition.lifecycle} has the states and
 * the allowed transitions. {@code petition.outcome} has the addressees' reactions. A reaction is independent of the state,
 * so a closed petition can still await an answer. Types here are values and rules: they depend on no store, clock, thread
 * or signature.
 */
@NullMarked
package io.github.petitionkit.petition;

import org.jspecify.annotations.NullMarked;
