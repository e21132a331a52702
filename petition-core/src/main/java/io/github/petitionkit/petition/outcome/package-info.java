/**
 * The addressees' reactions to a petition: a response, a debate, a decision.
 *
 * <p>Use it to record a reaction and to show it. Start at {@link io.github.petitionkit.petition.outcome.Outcome}. Types
 * here are immutable values and know no petition.
 */
@NullMarked
package io.github.petitionkit.petition.outcome;

import org.jspecify.annotations.NullMarked;
