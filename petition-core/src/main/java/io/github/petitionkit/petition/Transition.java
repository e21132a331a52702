package io.github.petitionkit.petition;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One step in a petition's life, as its journal keeps it.
 *
 * @param action what was done
 * @param from the state before
 * @param to the state after
 * @param at when it was done
 * @param by who did it
 * @param reason why, or {@code null} where the action needs no reason
 */
public record Transition(
        PetitionAction action,
        PetitionState from,
        PetitionState to,
        Instant at,
        Actor by,
        @Nullable Reason reason) {
    /** Checks the components. */
    public Transition {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
    }
}
