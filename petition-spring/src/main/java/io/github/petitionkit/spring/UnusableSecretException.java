package io.github.petitionkit.spring;

/** A configured secret cannot be used. Names the property, never its value. */
final class UnusableSecretException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableSecretException(String property, String fault) {
        super("The property " + property + " " + fault);
    }
}
