package io.github.petitionkit.invalidation;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.Reason;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A run that took signatures out of the count. It is all that is needed to undo it: keep it.
 *
 * @param id identifies the run; part of the {@link #cause()} in the history
 * @param petition whose signatures
 * @param reason why; the code goes into the history, the text is for readers
 * @param at when the run began
 * @param removed how many signatures it invalidated, whatever they were before
 * @param uncounted how many of these had been counted
 * @param finished whether it went through to the end; {@code false} if it was cancelled
 */
public record Invalidation(
        UUID id, PetitionId petition, Reason reason, Instant at, long removed, long uncounted, boolean finished) {
    /** Checks the components. */
    public Invalidation {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(petition, "petition");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(at, "at");
        if (removed < uncounted || uncounted < 0) {
            throw new IllegalArgumentException(
                    "Of %d removed signatures %d cannot have been counted".formatted(removed, uncounted));
        }
    }

    /** {@return the cause that the run has in the history, in which no other run has it} */
    public String cause() {
        return cause(id, reason);
    }

    /**
     * The cause that a run has in the history.
     *
     * @param id identifies the run
     * @param reason why
     * @return the reason's code, a slash and the identifier
     */
    public static String cause(UUID id, Reason reason) {
        return reason.code() + "/" + id;
    }

    /** {@return what readers are told: how many counted signatures were removed, and why} */
    public String summary() {
        return "Removed %d for %s".formatted(uncounted, reason.text().isEmpty() ? reason.code() : reason.text());
    }
}
