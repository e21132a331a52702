package io.github.petitionkit.petition;

import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import java.util.EnumSet;
import java.util.Set;

/** The lifecycle does not allow the action in the petition's state. Nothing was changed. */
public final class IllegalPetitionActionException extends PetitionException {
    private static final long serialVersionUID = 1L;

    private final transient PetitionState state;
    private final transient PetitionAction action;
    private final transient EnumSet<PetitionAction> allowed;

    IllegalPetitionActionException(
            PetitionId petition,
            PetitionState state,
            PetitionAction action,
            Set<PetitionAction> allowed,
            String missing) {
        super("Petition %s is %s and cannot %s%s; allowed: %s"
                .formatted(petition, state, action, missing.isEmpty() ? "" : ", because " + missing, allowed));
        this.state = state;
        this.action = action;
        this.allowed = allowed.isEmpty() ? EnumSet.noneOf(PetitionAction.class) : EnumSet.copyOf(allowed);
    }

    /** {@return the petition's state, unchanged} */
    public PetitionState state() {
        return state;
    }

    /** {@return the requested action} */
    public PetitionAction action() {
        return action;
    }

    /** {@return the actions that are allowed in that state} */
    public Set<PetitionAction> allowed() {
        return EnumSet.copyOf(allowed);
    }
}
