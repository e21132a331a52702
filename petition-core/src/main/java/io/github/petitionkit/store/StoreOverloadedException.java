package io.github.petitionkit.store;

/**
 * More steps wait to be written than the store lets wait. Nothing was written. Tell the visitor to try again in a moment,
 * as with HTTP status 503.
 */
public final class StoreOverloadedException extends StoreException {
    private static final long serialVersionUID = 1L;

    /**
     * A refusal.
     *
     * @param message how many wait and what to do
     */
    public StoreOverloadedException(String message) {
        super(message);
    }
}
