package io.github.petitionkit.petition;

import io.github.petitionkit.petition.lifecycle.PetitionState;

/** The petition is not published; only a published petition can have outcomes. Nothing was changed. */
public final class NotPublishedException extends PetitionException {
    private static final long serialVersionUID = 1L;

    NotPublishedException(PetitionId petition, PetitionState state) {
        super(
                "Petition %s is %s; outcomes are recorded, corrected and taken back while it is OPEN or CLOSED: publish it first"
                        .formatted(petition, state));
    }
}
