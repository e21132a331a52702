package io.github.petitionkit.spring;

/** A required secret is missing. */
final class MissingSecretException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingSecretException(String why) {
        super("PetitionKit has no secret, and " + why);
    }
}
