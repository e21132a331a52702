package io.github.petitionkit.store.jdbc.sql;

import io.github.petitionkit.store.StoreException;
import java.sql.SQLException;

/** What was to be written took too long, or waited for a lock, so that a part of it may be written without the rest. */
public final class DivisibleException extends StoreException {
    private static final long serialVersionUID = 1L;

    public DivisibleException(String message, SQLException cause) {
        super(message, cause);
    }
}
