package io.github.petitionkit.signature;

import io.github.petitionkit.petition.PetitionException;

/**
 * An idempotency key was used again with a different request. Nothing was written. Answer with HTTP status 422, for
 * example: each attempt needs a key of its own.
 */
public final class IdempotencyKeyReusedException extends PetitionException {
    private static final long serialVersionUID = 1L;

    /** Makes an exception. */
    public IdempotencyKeyReusedException() {
        super("This idempotency key has been used for another request; repeat that one unchanged, or make a new key");
    }
}
