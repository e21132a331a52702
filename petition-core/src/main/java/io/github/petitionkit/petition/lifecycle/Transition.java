package io.github.petitionkit.petition.lifecycle;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One change of a petition's state.
 *
 * @param action the action
 * @param from the state before
 * @param to the state after
 * @param at when it happened
 * @param by the actor
 * @param reason why, or {@code null} if the action needs no reason
 */
public record Transition(
        PetitionAction action,
        PetitionState from,
        PetitionState to,
        Instant at,
        Actor by,
        @Nullable Reason reason) {
    /** Requires the components that are not nullable. */
    public Transition {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
    }
}
