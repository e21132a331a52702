package io.github.petitionkit.store;

/**
 * This node writes with a key that another running node cannot read, or the other way round: each would let people sign who
 * have signed on the other. Nothing was written.
 */
public final class UnsharedKeyException extends StoreException {
    private static final long serialVersionUID = 1L;

    /**
     * Two nodes whose keyrings do not go together.
     *
     * @param message names the keys, and says what to do
     */
    public UnsharedKeyException(String message) {
        super(message);
    }
}
