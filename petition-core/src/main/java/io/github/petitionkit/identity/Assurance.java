package io.github.petitionkit.identity;

/**
 * The proof of a signer's identity, from the weakest to the strongest. It is stored and counted separately; the policy
 * decides whether a signature counts.
 */
public enum Assurance {
    /** The signer's word alone, or ink on paper. */
    NONE,
    /** A member of staff vouches for the signer, because the mail never came. */
    VOUCHED,
    /** The signer has confirmed by mail that the address is theirs. */
    EMAIL,
    /** The host has confirmed a telephone number. */
    PHONE,
    /** A register lists the person as entitled to sign. */
    REGISTER,
    /** The signer used an electronic identity, such as those of Regulation (EU) 910/2014. */
    EID;

    /**
     * Returns the stronger of two proofs.
     *
     * @param other the other proof
     * @return the later constant
     */
    public Assurance or(Assurance other) {
        return compareTo(other) < 0 ? other : this;
    }
}
