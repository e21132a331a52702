package io.github.petitionkit.petition;

/** The store has no petition with the given id. */
public final class NoSuchPetitionException extends PetitionException {
    private static final long serialVersionUID = 1L;

    private final transient PetitionId petition;

    /**
     * Names the petition that is missing.
     *
     * @param petition the requested id
     */
    public NoSuchPetitionException(PetitionId petition) {
        super("There is no petition " + petition + "; create it first, or check the id");
        this.petition = petition;
    }

    /** {@return the requested id} */
    public PetitionId petition() {
        return petition;
    }
}
