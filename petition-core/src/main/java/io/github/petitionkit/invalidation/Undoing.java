package io.github.petitionkit.invalidation;

import io.github.petitionkit.signature.SignatureId;
import java.util.List;

/**
 * Result of undoing an invalidation.
 *
 * @param restored number of restored signatures
 * @param signedAgain the signatures that stay invalidated, because their signers have signed again since
 */
public record Undoing(long restored, List<SignatureId> signedAgain) {
    /** Copies the list. */
    public Undoing {
        signedAgain = List.copyOf(signedAgain);
    }
}
