package io.github.petitionkit.sweep;

/**
 * What people found who looked at some signatures of a cluster.
 *
 * @param people how many were people's
 * @param machines how many were not
 */
public record ReviewedSample(long people, long machines) {
    /** Nobody has looked. */
    public static final ReviewedSample NONE = new ReviewedSample(0, 0);

    /**
     * Rejects negative numbers.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public ReviewedSample {
        if (people < 0 || machines < 0) {
            throw new IllegalArgumentException(
                    "Reviewed %d people and %d machines: give no negative number".formatted(people, machines));
        }
    }

    /** {@return how many were looked at} */
    public long size() {
        return people + machines;
    }
}
