package io.github.petitionkit.signature;

import io.github.petitionkit.petition.PetitionException;

/**
 * An idempotency key came with another request than the first time. Nothing was written. Tell the caller that each attempt
 * needs a key of its own, as with HTTP status 422.
 */
public final class IdempotencyKeyReusedException extends PetitionException {
    private static final long serialVersionUID = 1L;

    /** A refusal. */
    public IdempotencyKeyReusedException() {
        super("This idempotency key has been used for another request; repeat that one unchanged, or make a new key");
    }
}
