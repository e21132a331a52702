package io.github.petitionkit.store;

/**
 * This node hashes with a key that another running node lacks, or the reverse, so that people who have signed on one
 * node could sign again on the other. Nothing was written.
 */
public final class UnsharedKeyException extends StoreException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message the ids of the keys, and what to do
     */
    public UnsharedKeyException(String message) {
        super(message);
    }
}
