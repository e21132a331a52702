package io.github.petitionkit.signature.result;

import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;

/** Result of restoring an invalidated signature. */
public sealed interface RestorationResult {
    /**
     * The signature is active again, in its earlier state.
     *
     * @param signature the signature
     */
    record Restored(Signature signature) implements RestorationResult {}

    /**
     * Its signer has signed again meanwhile. Only one signature can be active, so nothing was changed.
     *
     * @param standing the later signature
     */
    record SignedAgain(SignatureId standing) implements RestorationResult {}
}
