package io.github.petitionkit.policy;

/**
 * The number of sponsors (invited early signers) that a petition needs before publication, without its creator.
 *
 * @param needed confirmed sponsors needed, 0 for none
 * @param most the maximum number of sponsors that may confirm before publication, at least {@code needed}
 */
public record Sponsorship(int needed, int most) {
    /** No sponsors. */
    public static final Sponsorship NONE = new Sponsorship(0, 0);

    /** Requires a maximum that is not less than the number needed. */
    public Sponsorship {
        if (needed < 0 || most < needed) {
            throw new IllegalArgumentException(
                    "Sponsors needed is %d and their maximum %d; give 0 <= needed <= maximum".formatted(needed, most));
        }
    }
}
