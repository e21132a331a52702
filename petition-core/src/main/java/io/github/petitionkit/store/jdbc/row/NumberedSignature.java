package io.github.petitionkit.store.jdbc.row;

import io.github.petitionkit.signature.Signature;

/**
 * A signature and its number in its petition.
 *
 * @param number the number, ascending in the order of receipt; with gaps
 * @param signature the signature
 */
public record NumberedSignature(long number, Signature signature) {}
