/**
 * One person's support of one petition: the request, the resulting signature, and its states from pending to counted.
 *
 * <p>Start at {@link io.github.petitionkit.signature.SignatureRequest} and
 * {@link io.github.petitionkit.signature.SigningResult}; the table of allowed transitions is
 * {@link io.github.petitionkit.signature.SignatureState}. Types here are values and pure functions: they depend on no
 * store, clock, thread or fraud check.
 */
@NullMarked
package io.github.petitionkit.signature;

import org.jspecify.annotations.NullMarked;
