package io.github.petitionkit;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.internal.PetitionChanges;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.NotPublishedException;
import io.github.petitionkit.petition.Outcome;
import io.github.petitionkit.petition.OutcomeStatus;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The reactions to a petition, such as a response or a debate, each on a track of its own. Safe for many threads. Every method
 * throws {@link NoSuchPetitionException} for a petition that does not exist.
 */
public final class Outcomes {
    private final PetitionChanges changes;

    Outcomes(PetitionChanges changes) {
        this.changes = changes;
    }

    /**
     * Records an outcome. It replaces an earlier one of the same track, and dates from the present: the retention by outcome
     * runs from then on.
     *
     * @param petition which petition
     * @param track such as {@link Outcome#RESPONSE}
     * @param status the status of the outcome
     * @param text the text for readers; may be empty
     * @return the petition with its outcome
     * @throws NotPublishedException if the petition is neither open nor closed
     */
    public Petition record(PetitionId petition, String track, OutcomeStatus status, String text) {
        return record(petition, track, status, text, null);
    }

    /**
     * Records an outcome with its day.
     *
     * @param petition which petition
     * @param track such as {@link Outcome#DEBATE}
     * @param status the status of the outcome
     * @param text the text for readers; may be empty
     * @param day the day for which it is scheduled or on which it happened, before or after the present; {@code null} if it is
     *     not known
     * @return the petition with its outcome
     * @throws NotPublishedException if the petition is neither open nor closed
     */
    public Petition record(
            PetitionId petition, String track, OutcomeStatus status, String text, @Nullable LocalDate day) {
        return change(petition, track, status, (known, now) -> new Outcome(track, status, now, text, day));
    }

    /**
     * Mends a recorded outcome. It dates from when it was recorded first, so that nothing moves that hangs on it.
     *
     * @param petition which petition
     * @param track the track
     * @param status the status as it should have been
     * @param text the text as it should have been
     * @param day the day as it should have been, or {@code null}
     * @return the petition with the mended outcome
     * @throws NotPublishedException if the petition is neither open nor closed
     * @throws IllegalArgumentException if there is no outcome on the track
     */
    public Petition correct(
            PetitionId petition, String track, OutcomeStatus status, String text, @Nullable LocalDate day) {
        return change(petition, track, status, (known, now) -> {
            Instant recorded = known.outcome(track)
                    .map(Outcome::at)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "Petition " + petition + " has no outcome on the track " + track + "; record one"));
            return new Outcome(track, status, recorded, text, day);
        });
    }

    /**
     * Takes an outcome back. A track without an outcome stays as it is.
     *
     * @param petition which petition
     * @param track the track
     * @return the petition without the outcome
     */
    public Petition retract(PetitionId petition, String track) {
        return changes.change(petition, (known, now) -> known.withoutOutcome(track));
    }

    private Petition change(
            PetitionId id, String track, OutcomeStatus status, BiFunction<Petition, Instant, Outcome> outcome) {
        return changes.change(
                id,
                (petition, now) -> petition.recorded(outcome.apply(petition, now), now),
                (event, at) -> new PetitionEvent.OutcomeRecorded(event, at, track, status));
    }
}
