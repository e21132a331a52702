package io.github.petitionkit.store.jdbc.sql;

import io.github.petitionkit.store.StoreException;

/** Something in what was to be read or written is at fault, so that the rest could be read or written without it. */
public class RejectedDataException extends StoreException {
    private static final long serialVersionUID = 1L;

    public RejectedDataException(String message) {
        super(message);
    }
}
