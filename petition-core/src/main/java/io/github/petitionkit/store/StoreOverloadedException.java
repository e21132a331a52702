package io.github.petitionkit.store;

/**
 * Too many commands wait to be written. Nothing was written. Ask the visitor to try again in a moment, for example with
 * HTTP status 503.
 */
public final class StoreOverloadedException extends StoreException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message the number of waiting commands, and what to do
     */
    public StoreOverloadedException(String message) {
        super(message);
    }
}
