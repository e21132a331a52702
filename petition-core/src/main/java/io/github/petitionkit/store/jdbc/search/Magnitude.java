package io.github.petitionkit.store.jdbc.search;

/**
 * How large a count is, in steps that grow with it: 0, 1, 2, 3, 4 to 5, 6 to 7, 8 to 11, 12 to 15, and so on, two for each
 * doubling. From 1,024 on a step is of 128 signatures, from 4,096 on of 256, and twice as long whenever the count is four
 * times as large: few petitions share a step, and the rows of terms, which are ordered by it, move some seven hundred
 * times while a petition gets a million signatures.
 */
public final class Magnitude {
    /** Up to this one each magnitude has one count, which it equals. */
    static final int LAST_EXACT = 3;

    /** From so many doublings on the length of a step grows with the square root of the count. */
    private static final int FINER = 10;

    private Magnitude() {}

    /** Returns the magnitude of a count; a larger count has never a smaller one. */
    public static int of(long count) {
        if (count <= LAST_EXACT) {
            return (int) Math.max(0, count);
        }
        int doublings = Long.SIZE - 1 - Long.numberOfLeadingZeros(count);
        if (doublings < FINER) {
            return 2 * doublings + (int) (count >> (doublings - 1) & 1);
        }
        int quadruplings = (doublings - FINER) / 2;
        return (16 << quadruplings) - 4 + (int) (count >> (7 + quadruplings));
    }
}
