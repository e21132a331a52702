package io.github.petitionkit.store.jdbc.sql;

import io.github.petitionkit.store.jdbc.json.DocumentException;

/** A row cannot be read; the others of its table can. */
public final class UnreadableRowException extends RejectedDataException {
    private static final long serialVersionUID = 1L;

    public UnreadableRowException(String message) {
        super(message);
    }

    /**
     * Makes an exception for a row with an unknown document or column value.
     *
     * @param row the name of the row, as the beginning of a sentence
     */
    public UnreadableRowException(String row, DocumentException why) {
        super(row + " cannot be read: " + why.getMessage());
    }
}
