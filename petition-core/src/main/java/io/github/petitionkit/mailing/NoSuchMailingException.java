package io.github.petitionkit.mailing;

import io.github.petitionkit.petition.PetitionException;

/** The store has no mailing with the given id. */
public final class NoSuchMailingException extends PetitionException {
    private static final long serialVersionUID = 1L;

    private final transient MailingId mailing;

    /**
     * Names the mailing that is missing.
     *
     * @param mailing the requested id
     */
    public NoSuchMailingException(MailingId mailing) {
        super("There is no mailing " + mailing + "; draft it first, or check the id");
        this.mailing = mailing;
    }

    /** {@return the requested id} */
    public MailingId mailing() {
        return mailing;
    }
}
