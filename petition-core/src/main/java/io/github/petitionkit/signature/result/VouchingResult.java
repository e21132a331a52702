package io.github.petitionkit.signature.result;

import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;

/** The result of vouching for a signer. */
public sealed interface VouchingResult {
    /**
     * The signature counts, with the assurance {@link io.github.petitionkit.identity.Assurance#VOUCHED}.
     *
     * @param signature the signature
     */
    record Vouched(Signature signature) implements VouchingResult {}

    /**
     * The signer has signed meanwhile, or this signature has been confirmed. Nothing has changed; nobody counts twice.
     *
     * @param standing the signature that stands, counted or held
     */
    record SignedMeanwhile(SignatureId standing) implements VouchingResult {}

    /**
     * The petition takes no more confirmations. Nothing has changed.
     *
     * @param signature the signature
     */
    record TooLate(SignatureId signature) implements VouchingResult {}
}
