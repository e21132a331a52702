package io.github.petitionkit.store.jdbc.table;

import io.github.petitionkit.signature.SignatureId;

/** A signature and its number in its petition, to read on from. */
public record SignatureCursor(long number, SignatureId signature) {}
