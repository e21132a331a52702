package io.github.petitionkit.invalidation;

import io.github.petitionkit.signature.SignatureId;
import java.util.List;

/**
 * What undoing an invalidation did.
 *
 * @param restored how many signatures are again what they were before
 * @param signedAgain the signatures that stay invalidated, because their signers have signed again since
 */
public record Undoing(long restored, List<SignatureId> signedAgain) {
    /** Copies the list. */
    public Undoing {
        signedAgain = List.copyOf(signedAgain);
    }
}
