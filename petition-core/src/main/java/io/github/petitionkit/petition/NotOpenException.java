package io.github.petitionkit.petition;

/** Only an open petition can be paused and resumed. Nothing was changed. */
public final class NotOpenException extends PetitionException {
    private static final long serialVersionUID = 1L;

    NotOpenException(PetitionId petition, PetitionState state) {
        super("Petition %s is %s; only an OPEN petition can be paused or resumed".formatted(petition, state));
    }
}
