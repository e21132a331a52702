package io.github.petitionkit.spring;

/** A configured secret cannot be used. Names the property, never its value. */
final class UnusableSecretException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String property;

    UnusableSecretException(String property, String fault) {
        super("The property " + property + " " + fault);
        this.property = property;
    }

    /** {@return the property's name up to its last dot} */
    String prefix() {
        return property.substring(0, property.lastIndexOf('.'));
    }
}
