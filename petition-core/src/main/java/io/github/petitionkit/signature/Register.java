package io.github.petitionkit.signature;

/**
 * A register of people, such as an electoral roll or a list of members. It answers whether a person exists and may
 * sign. The library calls it outside of any write, so it may be slow and may throw. Earlier answers are kept if it
 * throws.
 */
@FunctionalInterface
public interface Register {
    /**
     * Looks a person up.
     *
     * @param signer the signer; name, address and postal code are missing after erasure
     * @return the register's answer
     */
    VerificationOutcome check(Signer signer);
}
