package io.github.petitionkit.signature.result;

import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.validation.Violation;
import java.util.List;

/** Result of correcting a signer's name. */
public sealed interface NameCorrectionResult {
    /**
     * The name is corrected; the signature counts as before.
     *
     * @param signature the signature
     */
    record Corrected(SignatureId signature) implements NameCorrectionResult {}

    /**
     * The new name is not acceptable; nothing was changed.
     *
     * @param violations its faults
     */
    record Invalid(List<Violation> violations) implements NameCorrectionResult {
        /** Copies the list. */
        public Invalid {
            violations = List.copyOf(violations);
        }
    }

    /**
     * A person of that name has signed from the same mailbox or household; nothing was changed.
     *
     * @param signature the signature that would have been corrected
     */
    record SignedAlready(SignatureId signature) implements NameCorrectionResult {}

    /**
     * A register or an electronic identity has verified the present name, so your staff must decide ({@code Moderation.correctName}).
     *
     * @param signature the signature, unchanged
     */
    record Vouched(SignatureId signature) implements NameCorrectionResult {}

    /** The signature is not confirmed, or not active any more. */
    record NotStanding() implements NameCorrectionResult {}

    /** The link is too old. */
    record Expired() implements NameCorrectionResult {}

    /** The token is not valid: mistyped, cut off or forged. */
    record Unreadable() implements NameCorrectionResult {}
}
