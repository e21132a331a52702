package io.github.petitionkit.store;

import io.github.petitionkit.petition.PetitionException;

/**
 * The store could not be read or written. What {@code execute} was to write has not been written, unless it is an
 * {@link OutcomeUnknownException}.
 */
public class StoreException extends PetitionException {
    private static final long serialVersionUID = 1L;

    /**
     * A refusal by the store itself.
     *
     * @param message what could not be done and what to do
     */
    public StoreException(String message) {
        super(message);
    }

    /**
     * A failure of the machinery underneath.
     *
     * @param message what could not be done and what to do
     * @param cause what went wrong underneath
     */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
