package io.github.petitionkit.privacy;

/**
 * What an erasure did.
 *
 * @param erased signatures that nothing leads to a person from any more, but for the key that keeps their signers from
 *     signing an open petition again
 * @param kept signatures that lost one organisation's consents and stay because of another's
 */
public record Erasure(long erased, long kept) {
    /** Nothing was found. */
    public static final Erasure NOTHING = new Erasure(0, 0);

    /**
     * This and another one.
     *
     * @param other another erasure
     * @return the sum
     */
    public Erasure plus(Erasure other) {
        return new Erasure(erased + other.erased, kept + other.kept);
    }
}
