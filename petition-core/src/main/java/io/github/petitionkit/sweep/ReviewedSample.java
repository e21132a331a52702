package io.github.petitionkit.sweep;

/**
 * The result of a review of some signatures of a cluster.
 *
 * @param people the number of people's signatures
 * @param machines the number of machine-made signatures
 */
public record ReviewedSample(long people, long machines) {
    /** No review yet. */
    public static final ReviewedSample NONE = new ReviewedSample(0, 0);

    /**
     * Rejects negative numbers.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public ReviewedSample {
        if (people < 0 || machines < 0) {
            throw new IllegalArgumentException(
                    "Reviewed %s people and %s machines: give no negative number".formatted(people, machines));
        }
    }

    /** {@return the number of reviewed signatures} */
    public long size() {
        return people + machines;
    }
}
