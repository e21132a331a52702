package io.github.petitionkit.petition;

/**
 * How many early signers a petition needs before it goes on, not counting its creator.
 *
 * @param needed confirmed sponsors needed, 0 for none
 * @param most the most sponsors that may confirm before publication, at least {@code needed}
 */
public record Sponsorship(int needed, int most) {
    /** No sponsors. */
    public static final Sponsorship NONE = new Sponsorship(0, 0);

    /** Checks the components. */
    public Sponsorship {
        if (needed < 0 || most < needed) {
            throw new IllegalArgumentException(
                    "Sponsors needed is %d and their maximum %d; give 0 <= needed <= maximum".formatted(needed, most));
        }
    }
}
