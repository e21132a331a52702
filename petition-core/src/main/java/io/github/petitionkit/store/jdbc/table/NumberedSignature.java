package io.github.petitionkit.store.jdbc.table;

import io.github.petitionkit.signature.Signature;

/**
 * A signature and its place among those of its petition.
 *
 * @param number ascending in the order in which signatures were received; with gaps
 * @param signature the signature
 */
public record NumberedSignature(long number, Signature signature) {}
