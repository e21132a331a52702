/**
 * One person's support of one petition: the request, the signature that comes of it, and its life from pending to
 * counted.
 *
 * <p>Start at {@link io.github.petitionkit.signature.SignatureRequest} and
 * {@link io.github.petitionkit.signature.SigningResult}; the one table of allowed transitions is
 * {@link io.github.petitionkit.signature.SignatureState}. Types here are values and pure functions: they know no store, no
 * clock, no thread, and no fraud check.
 */
@NullMarked
package io.github.petitionkit.signature;

import org.jspecify.annotations.NullMarked;
