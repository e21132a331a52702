package io.github.petitionkit.store.jdbc.row;

import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.store.jdbc.sql.RowReading;

/** A signature, if it can be read, and its number in its petition. */
public record NumberedReading(long number, RowReading<Signature> signature) {}
