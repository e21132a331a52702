package io.github.petitionkit.store.jdbc;

import io.github.petitionkit.store.StoreException;

/**
 * The database has no tables of PetitionKit, or tables of a version that this release does not support. The message
 * says what to do.
 */
public final class SchemaException extends StoreException {
    private static final long serialVersionUID = 1L;

    SchemaException(String message) {
        super(message);
    }
}
