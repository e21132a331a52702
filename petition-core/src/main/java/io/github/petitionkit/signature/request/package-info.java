/**
 * What a visitor sends to sign: the form, the consents, and the circumstances of the attempt.
 *
 * <p>Use it to pass a form to the library. Start at {@link io.github.petitionkit.signature.request.SignatureRequest} and
 * {@link io.github.petitionkit.signature.request.SigningContext}. Types here are immutable values and know no signature.
 */
@NullMarked
package io.github.petitionkit.signature.request;

import org.jspecify.annotations.NullMarked;
