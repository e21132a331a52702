package io.github.petitionkit.signature;

/**
 * A register of people, such as an electoral roll or a list of members: does this person exist, and may they sign? Asked
 * outside of any write; it may take its time and may throw, and whatever it has answered by then is kept.
 */
@FunctionalInterface
public interface Register {
    /**
     * Looks a person up.
     *
     * @param signer who is said to have signed; name, address and postal code are missing once they were erased
     * @return what the register says
     */
    VerificationOutcome check(Signer signer);
}
