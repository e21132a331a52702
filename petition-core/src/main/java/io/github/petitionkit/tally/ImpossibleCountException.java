package io.github.petitionkit.tally;

/**
 * A change would take more away from a count than is there. The count, or the change, is wrong: a store that keeps counts in
 * rows counts its signatures anew then, and tries once more.
 */
public final class ImpossibleCountException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /**
     * A count that cannot be.
     *
     * @param message names the count and the change
     */
    public ImpossibleCountException(String message) {
        super(message);
    }
}
