package io.github.petitionkit.signature.result;

import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import java.util.List;

/**
 * Result of a moderator's decision on held signatures.
 *
 * @param decided the changed signatures
 * @param left the signatures left unchanged, because they are not held or do not exist
 */
public record ReviewReport(List<Signature> decided, List<SignatureId> left) {
    /** Copies the lists. */
    public ReviewReport {
        decided = List.copyOf(decided);
        left = List.copyOf(left);
    }
}
