package io.github.petitionkit.store;

/** The database is none that the store can use, or too old a version of one. Nothing was written. */
public final class UnsupportedDatabaseException extends StoreException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message the database, those that the store can use, and what to do
     */
    public UnsupportedDatabaseException(String message) {
        super(message);
    }
}
