package io.github.petitionkit.petition;

import io.github.petitionkit.petition.lifecycle.PetitionState;

/** The petition is not open, and only an open petition can be paused or resumed. Nothing was changed. */
public final class NotOpenException extends PetitionException {
    private static final long serialVersionUID = 1L;

    NotOpenException(PetitionId petition, PetitionState state) {
        super("Petition %s is %s; only an OPEN petition can be paused or resumed".formatted(petition, state));
    }
}
