package io.github.petitionkit.desk;

import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The record of a run that took signatures of a petition out of the count.
 *
 * @param id the id of the run; a run over several petitions has one id
 * @param reason why
 * @param by who ordered it
 * @param at when it began
 * @param removed number of invalidated signatures so far
 * @param uncounted number of these that had been counted
 * @param finished whether it is complete; {@code false} while it runs, and if it was stopped or its process ended
 * @param undoneAt when it was undone, or {@code null}
 * @param undoneBy who undid it, or {@code null}
 */
public record InvalidationRun(
        UUID id,
        Reason reason,
        Actor by,
        Instant at,
        long removed,
        long uncounted,
        boolean finished,
        @Nullable Instant undoneAt,
        @Nullable Actor undoneBy) {
    /** Rejects {@code null}. */
    public InvalidationRun {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }

    /**
     * Records that it was undone.
     *
     * @param actor who undid it
     * @param now the present
     * @return the changed record
     */
    public InvalidationRun undone(Actor actor, Instant now) {
        return new InvalidationRun(id, reason, by, at, removed, uncounted, finished, now, actor);
    }
}
