package io.github.petitionkit.store.jdbc;

import io.github.petitionkit.signature.SignatureId;

/** A signature and its number in its petition, to read on from. */
record Numbered(long number, SignatureId signature) {}
