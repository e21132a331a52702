package io.github.petitionkit.store.jdbc.search;

/**
 * How large a count is, in steps that grow with it: 0, 1, 2, 3, 4 to 5, 6 to 7, 8 to 11, 12 to 15, and so on, two for each
 * doubling. Terms are ordered by it, so that their rows move some forty times while a petition gets a million signatures.
 */
final class Magnitude {
    /** Up to this one each magnitude has one count, which it equals. */
    static final int LAST_EXACT = 3;

    private Magnitude() {}

    /** Returns the magnitude of a count; a larger count has never a smaller one. */
    static int of(long count) {
        if (count <= LAST_EXACT) {
            return (int) Math.max(0, count);
        }
        int doublings = Long.SIZE - 1 - Long.numberOfLeadingZeros(count);
        return 2 * doublings + (int) (count >> (doublings - 1) & 1);
    }
}
