/**
 * One person's support of one petition: the stored signature, and its states from pending to counted.
 *
 * <p>Use it to read signatures. Start at {@link io.github.petitionkit.signature.Signature};
 * {@link io.github.petitionkit.signature.SignatureState} is the table of allowed transitions.
 * {@code signature.request} has what a visitor sends, {@code signature.result} what the library answers. Types here are
 * values and pure functions: they depend on no store, clock, thread or fraud check.
 */
@NullMarked
package io.github.petitionkit.signature;

import org.jspecify.annotations.NullMarked;
