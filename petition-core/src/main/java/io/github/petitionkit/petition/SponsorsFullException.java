package io.github.petitionkit.petition;

/** The petition has as many confirmed sponsors as its policy takes, so that no other one can be counted. Nothing was changed. */
public final class SponsorsFullException extends PetitionException {
    private static final long serialVersionUID = 1L;

    /**
     * A petition whose sponsors are complete.
     *
     * @param petition which petition
     * @param most how many its policy takes
     */
    public SponsorsFullException(PetitionId petition, int most) {
        super(
                "Petition %s has %d confirmed sponsors, the most that its policy takes; invalidate one first, or publish it"
                        .formatted(petition, most));
    }
}
