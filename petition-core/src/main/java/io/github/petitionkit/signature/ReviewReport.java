package io.github.petitionkit.signature;

import java.util.List;

/**
 * What a moderator's decision on held signatures did.
 *
 * @param decided the signatures as they are after it
 * @param left those that it left alone, because they are not held or not there
 */
public record ReviewReport(List<Signature> decided, List<SignatureId> left) {
    /** Copies the lists. */
    public ReviewReport {
        decided = List.copyOf(decided);
        left = List.copyOf(left);
    }
}
