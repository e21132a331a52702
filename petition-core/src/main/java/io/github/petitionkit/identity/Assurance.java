package io.github.petitionkit.identity;

/**
 * How a signer is known to be who they say, from the weakest proof to the strongest. Kept and counted apart from whether a
 * signature counts: a policy decides that.
 */
public enum Assurance {
    /** The signer's word alone, or ink on paper. */
    NONE,
    /** The signer has confirmed by mail that the address is theirs. */
    EMAIL,
    /** The host has confirmed a telephone number. */
    PHONE,
    /** A register knows the person and says that they may sign. */
    REGISTER,
    /** The signer used an electronic identity, such as those of Regulation (EU) 910/2014. */
    EID;

    /**
     * The stronger of two proofs.
     *
     * @param other another one
     * @return the one that comes later here
     */
    public Assurance or(Assurance other) {
        return compareTo(other) < 0 ? other : this;
    }
}
