package io.github.petitionkit.signature;

/** What became of the wish to undo an invalidation. */
public sealed interface RestorationResult {
    /**
     * The signature stands again, in the state that it had before.
     *
     * @param signature the signature
     */
    record Restored(Signature signature) implements RestorationResult {}

    /**
     * Its signer has signed again meanwhile; both cannot stand, and nothing was changed.
     *
     * @param standing the later signature
     */
    record SignedAgain(SignatureId standing) implements RestorationResult {}
}
