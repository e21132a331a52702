package io.github.petitionkit;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.internal.PetitionChanges;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.NotPublishedException;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.outcome.Outcome;
import io.github.petitionkit.petition.outcome.OutcomeStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Records the reactions to a petition, such as a response or a debate, each on a track of its own. Thread-safe. Every
 * method throws {@link NoSuchPetitionException} if the petition does not exist.
 */
public final class Outcomes {
    private final PetitionChanges changes;

    Outcomes(PetitionChanges changes) {
        this.changes = changes;
    }

    /**
     * Records an outcome. It replaces an earlier one of the same track. Its date is the present, from which the
     * retention by outcome counts.
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
     * Corrects a recorded outcome. Its date stays that of the first record, so dependent deadlines do not move.
     *
     * @param petition which petition
     * @param track the track
     * @param status the correct status
     * @param text the correct text
     * @param day the correct day, or {@code null}
     * @return the petition with the corrected outcome
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
     * Retracts an outcome. A track without an outcome does not change.
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
