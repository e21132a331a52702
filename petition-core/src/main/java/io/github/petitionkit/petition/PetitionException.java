package io.github.petitionkit.petition;

/**
 * The root of what the library throws in use: a broken precondition or broken machinery, never an expected outcome.
 * Messages hold no personal data.
 */
public class PetitionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * An exception without a cause.
     *
     * @param message what is wrong and what to do
     */
    public PetitionException(String message) {
        super(message);
    }

    /**
     * An exception that another one brought about.
     *
     * @param message what is wrong and what to do
     * @param cause what went wrong underneath
     */
    public PetitionException(String message, Throwable cause) {
        super(message, cause);
    }
}
