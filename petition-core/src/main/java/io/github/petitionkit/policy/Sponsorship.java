package io.github.petitionkit.policy;

/**
 * The signatures that a petition needs before publication: of sponsors (invited early signers), and of its creator.
 *
 * @param needed confirmed sponsors needed, 0 for none; the creator is none of them
 * @param most the maximum number of sponsors that may confirm before publication, at least {@code needed}
 * @param creatorConfirms whether a signature in the role of the creator must be confirmed before publication
 */
public record Sponsorship(int needed, int most, boolean creatorConfirms) {
    /** No sponsors, and no signature of the creator. */
    public static final Sponsorship NONE = new Sponsorship(0, 0);

    /**
     * Makes a rule that asks for no signature of the creator.
     *
     * @param needed as the component
     * @param most as the component
     */
    public Sponsorship(int needed, int most) {
        this(needed, most, false);
    }

    /** Requires a maximum that is not less than the number needed. */
    public Sponsorship {
        if (needed < 0 || most < needed) {
            throw new IllegalArgumentException(
                    "Sponsors needed is %d and their maximum %d; give 0 <= needed <= maximum".formatted(needed, most));
        }
    }
}
