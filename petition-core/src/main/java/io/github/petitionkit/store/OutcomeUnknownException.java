package io.github.petitionkit.store;

/**
 * The connection to the store broke during a commit, and the store could not be asked since. The changes have been
 * written as a whole or not at all. Repeat signing, confirming or withdrawing; nothing is done twice.
 */
public final class OutcomeUnknownException extends StoreException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what is unknown, and what to do
     * @param cause the underlying exception
     */
    public OutcomeUnknownException(String message, Throwable cause) {
        super(message, cause);
    }
}
