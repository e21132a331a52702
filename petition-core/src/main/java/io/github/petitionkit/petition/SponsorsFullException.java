package io.github.petitionkit.petition;

/**
 * The petition has the maximum number of confirmed sponsors of its policy, so it cannot count another one. Nothing was
 * changed.
 */
public final class SponsorsFullException extends PetitionException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param petition which petition
     * @param most the maximum number of sponsors of its policy
     */
    public SponsorsFullException(PetitionId petition, int most) {
        super(
                "Petition %s has %s confirmed sponsors, the most that its policy takes; invalidate one first, or publish it"
                        .formatted(petition, most));
    }
}
