package io.github.petitionkit.store.jdbc;

import io.github.petitionkit.store.StoreException;

/** The database refuses something in what was to be written, so that it could be written without it. */
final class RefusedException extends StoreException {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
        super(message);
    }
}
