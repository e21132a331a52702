package io.github.petitionkit.tally;

/**
 * A change would make a count negative, so the count or the change is wrong. A store that keeps counts in rows recounts
 * the signatures then, and retries once.
 */
public final class ImpossibleCountException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message names the count and the change
     */
    public ImpossibleCountException(String message) {
        super(message);
    }
}
