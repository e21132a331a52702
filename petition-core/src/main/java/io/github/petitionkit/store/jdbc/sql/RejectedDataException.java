package io.github.petitionkit.store.jdbc.sql;

import io.github.petitionkit.store.StoreException;

/** A part of the data cannot be read or written; the rest can. */
public class RejectedDataException extends StoreException {
    private static final long serialVersionUID = 1L;

    public RejectedDataException(String message) {
        super(message);
    }
}
