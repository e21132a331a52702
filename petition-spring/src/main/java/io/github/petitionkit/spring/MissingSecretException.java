package io.github.petitionkit.spring;

/** There is no secret where one is needed. */
final class MissingSecretException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingSecretException(String why) {
        super("PetitionKit has no secret, and " + why);
    }
}
