package io.github.petitionkit.mailing;

import io.github.petitionkit.petition.PetitionException;
import java.util.Set;

/** The action is not possible in the mailing's state. Nothing was changed. */
public final class IllegalMailingActionException extends PetitionException {
    private static final long serialVersionUID = 1L;

    private final transient MailingState state;

    IllegalMailingActionException(MailingId mailing, MailingState state, String action, Set<MailingState> allowed) {
        super("Mailing %s is %s and cannot be %s; it would have to be one of %s"
                .formatted(mailing, state, action, allowed));
        this.state = state;
    }

    /** {@return the mailing's state, unchanged} */
    public MailingState state() {
        return state;
    }
}
