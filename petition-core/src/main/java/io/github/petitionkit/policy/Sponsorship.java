package io.github.petitionkit.policy;

import org.jspecify.annotations.Nullable;

/**
 * The signatures that a petition needs before publication: of sponsors (invited early signers), and of its creator.
 *
 * @param needed confirmed sponsors needed, 0 for none; the creator is none of them
 * @param most the maximum number of sponsors that may confirm before publication, at least {@code needed}
 * @param creatorConfirms whether a signature in the role of the creator must be confirmed before publication
 * @param countries in how many countries the sponsors have to live; {@code null} if it does not matter
 */
public record Sponsorship(
        int needed,
        int most,
        boolean creatorConfirms,
        @Nullable SponsorCountries countries) {
    /** No sponsors, and no signature of the creator. */
    public static final Sponsorship NONE = new Sponsorship(0, 0);

    /**
     * Makes a rule that asks for no signature of the creator.
     *
     * @param needed as the component
     * @param most as the component
     */
    public Sponsorship(int needed, int most) {
        this(needed, most, false, null);
    }

    /** Requires a maximum that is not less than the number needed, and no more countries than sponsors. */
    public Sponsorship {
        if (needed < 0 || most < needed) {
            throw new IllegalArgumentException(
                    "Sponsors needed is %s and their maximum %s; give 0 <= needed <= maximum".formatted(needed, most));
        }
        if (countries != null && countries.needed() > needed) {
            throw new IllegalArgumentException("%s sponsors cannot live in %s countries; ask for as many sponsors"
                    .formatted(needed, countries.needed()));
        }
    }
}
