package io.github.petitionkit.store.jdbc.sql;

import io.github.petitionkit.store.StoreException;
import java.sql.SQLException;

/** A write took too long or waited for a lock; parts of it may succeed separately. */
public final class DivisibleException extends StoreException {
    private static final long serialVersionUID = 1L;

    public DivisibleException(String message, SQLException cause) {
        super(message, cause);
    }
}
