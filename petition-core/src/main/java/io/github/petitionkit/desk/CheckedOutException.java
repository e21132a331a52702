package io.github.petitionkit.desk;

import io.github.petitionkit.petition.PetitionException;
import io.github.petitionkit.petition.PetitionId;

/** A moderator tried to decide on a petition that another moderator has checked out. Nothing has changed. */
public final class CheckedOutException extends PetitionException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception that says who has the petition, and until when.
     *
     * @param petition the petition
     * @param checkOut the check-out of the other moderator
     */
    public CheckedOutException(PetitionId petition, CheckOut checkOut) {
        super("Petition %s is checked out by %s until %s: wait, or take it over first"
                .formatted(petition, checkOut.by(), checkOut.until()));
    }
}
