package io.github.petitionkit.privacy;

/**
 * Result of an erasure request.
 *
 * @param erased number of signatures without personal data now, except for the key that prevents their signers from
 *     signing an open petition again
 * @param kept number of signatures that lost one organisation's consents and keep their data because of another's
 */
public record Erasure(long erased, long kept) {
    /** Nothing was found. */
    public static final Erasure NOTHING = new Erasure(0, 0);

    /**
     * Adds another result.
     *
     * @param other the other result
     * @return the sum
     */
    public Erasure plus(Erasure other) {
        return new Erasure(erased + other.erased, kept + other.kept);
    }
}
