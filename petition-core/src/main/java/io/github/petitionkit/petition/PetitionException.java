package io.github.petitionkit.petition;

/**
 * The root of the library's exceptions: a violated precondition or a technical failure, never an expected outcome.
 * Messages hold no personal data.
 */
public class PetitionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception without a cause.
     *
     * @param message the problem, and what to do about it
     */
    public PetitionException(String message) {
        super(message);
    }

    /**
     * Makes an exception with a cause.
     *
     * @param message the problem, and what to do about it
     * @param cause the underlying exception
     */
    public PetitionException(String message, Throwable cause) {
        super(message, cause);
    }
}
