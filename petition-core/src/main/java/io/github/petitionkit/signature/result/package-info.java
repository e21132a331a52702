/**
 * What the library answers to an attempt, a click, a withdrawal, a correction or a review.
 *
 * <p>Use it to tell visitors and staff what happened. Start at {@link io.github.petitionkit.signature.result.SigningResult},
 * one case for each expected outcome, and at {@link io.github.petitionkit.signature.result.Acknowledgement}, what a visitor
 * may see of it. Types here are immutable values.
 */
@NullMarked
package io.github.petitionkit.signature.result;

import org.jspecify.annotations.NullMarked;
