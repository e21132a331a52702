package io.github.petitionkit.store.jdbc.row;

import io.github.petitionkit.signature.SignatureId;

/** A signature and its number in its petition, from which the next page starts. */
public record SignatureCursor(long number, SignatureId signature) {}
