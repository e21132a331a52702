package io.github.petitionkit.store;

/**
 * The connection to the store broke at the very moment of writing, and the store could not be asked since. What was to be
 * written has been written as a whole or not at all; nobody knows yet. Signing, confirming and withdrawing can simply be
 * repeated: what has been done already is not done twice.
 */
public final class OutcomeUnknownException extends StoreException {
    private static final long serialVersionUID = 1L;

    /**
     * An unknown outcome.
     *
     * @param message what is unknown and what to do
     * @param cause what went wrong underneath
     */
    public OutcomeUnknownException(String message, Throwable cause) {
        super(message, cause);
    }
}
