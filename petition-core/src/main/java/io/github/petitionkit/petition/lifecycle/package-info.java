/**
 * The states of a petition, the actions that change them, and the record of each change: actor, reason and time.
 *
 * <p>Use it to ask in which state a petition is, to name who acts and why, and to show staff what they may do. Start at
 * {@link io.github.petitionkit.petition.lifecycle.Lifecycle}, the table of allowed transitions, and at
 * {@link io.github.petitionkit.petition.lifecycle.StateHistory}. Types here are immutable values and know no petition.
 */
@NullMarked
package io.github.petitionkit.petition.lifecycle;

import org.jspecify.annotations.NullMarked;
