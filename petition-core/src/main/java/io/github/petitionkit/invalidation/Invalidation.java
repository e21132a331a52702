package io.github.petitionkit.invalidation;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Reason;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A run that took signatures out of the count. Keep it: it contains everything needed to undo the run.
 *
 * @param id the id of the run; part of the {@link #cause()} in the history
 * @param petition the petition
 * @param reason why; the code is for the history, the text for readers
 * @param at when the run began
 * @param removed number of invalidated signatures, of any earlier state
 * @param uncounted number of these that had been counted
 * @param finished whether the run is complete; {@code false} if it was stopped early
 */
public record Invalidation(
        UUID id, PetitionId petition, Reason reason, Instant at, long removed, long uncounted, boolean finished) {
    /** Requires {@code uncounted} to be from 0 to {@code removed}. */
    public Invalidation {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(petition, "petition");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(at, "at");
        if (removed < uncounted || uncounted < 0) {
            throw new IllegalArgumentException(
                    "Of %s removed signatures %s cannot have been counted".formatted(removed, uncounted));
        }
    }

    /** {@return the run's cause in the history, unique among runs} */
    public String cause() {
        return cause(id, reason);
    }

    /**
     * Returns a run's cause in the history.
     *
     * @param id the id of the run
     * @param reason why
     * @return the reason's code, a slash and the id
     */
    public static String cause(UUID id, Reason reason) {
        return reason.code() + "/" + id;
    }

    /** {@return a text for readers: the number of removed counted signatures, and the reason} */
    public String summary() {
        return "Removed %s for %s".formatted(uncounted, reason.text().isEmpty() ? reason.code() : reason.text());
    }
}
