package io.github.petitionkit.store.jdbc.sql;

import io.github.petitionkit.store.StoreException;

/** The database refuses something in what was to be written, so that it could be written without it. */
public final class RejectedDataException extends StoreException {
    private static final long serialVersionUID = 1L;

    public RejectedDataException(String message) {
        super(message);
    }
}
