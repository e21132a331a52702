package io.github.petitionkit.petition;

import io.github.petitionkit.petition.lifecycle.PetitionState;

/** The content and policy of a published or ended petition cannot change. Nothing was changed. */
public final class FrozenPetitionException extends PetitionException {
    private static final long serialVersionUID = 1L;

    FrozenPetitionException(PetitionId petition, PetitionState state) {
        this(petition, state, "and was published or ended: its content and policy are frozen; post an update instead");
    }

    FrozenPetitionException(PetitionId petition, PetitionState state, String advice) {
        super("Petition %s is %s %s".formatted(petition, state, advice));
    }
}
