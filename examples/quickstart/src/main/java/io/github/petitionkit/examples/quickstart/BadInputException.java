package io.github.petitionkit.examples.quickstart;

/** The arguments or the file cannot be used; the message tells the user what to do. */
final class BadInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadInputException(String message) {
        super(message);
    }
}
