package io.github.petitionkit.spring.list;

import io.github.petitionkit.petition.PetitionException;

/** The petition has no list of the given id, or no longer. */
public final class NoSuchListException extends PetitionException {
    private static final long serialVersionUID = 1L;

    private final transient ListId list;

    /**
     * Names the list that is missing.
     *
     * @param list the requested id
     */
    public NoSuchListException(ListId list) {
        super("There is no list " + list + "; upload it, or check the id");
        this.list = list;
    }

    /** {@return the requested id} */
    public ListId list() {
        return list;
    }
}
