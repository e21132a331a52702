package io.github.petitionkit.store;

import io.github.petitionkit.petition.PetitionException;

/**
 * The store could not be read or written. The changes of {@code execute} have not been written, unless it is an
 * {@link OutcomeUnknownException}.
 */
public class StoreException extends PetitionException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception of the store itself.
     *
     * @param message what failed, and what to do
     */
    public StoreException(String message) {
        super(message);
    }

    /**
     * Makes an exception with a cause.
     *
     * @param message what failed, and what to do
     * @param cause the underlying exception
     */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
