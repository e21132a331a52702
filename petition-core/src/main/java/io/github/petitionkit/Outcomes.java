package io.github.petitionkit;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.internal.PetitionChanges;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.NotPublishedException;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.outcome.Outcome;
import io.github.petitionkit.petition.outcome.OutcomeStatus;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Records the reactions to a petition, such as a response or a debate, each on a track of its own. Thread-safe. Every
 * method throws {@link NoSuchPetitionException} if the petition does not exist.
 *
 * <p>Outcomes are recorded, corrected and taken back while the petition is open or closed; in every other state each
 * method throws {@link NotPublishedException} and changes nothing. Give the moderator who acts: the methods with an actor
 * throw {@link io.github.petitionkit.desk.CheckedOutException} while another one has the petition checked out.
 */
public final class Outcomes {
    private final PetitionChanges changes;
    private final Desk desk;

    Outcomes(PetitionChanges changes, Desk desk) {
        this.changes = changes;
        this.desk = desk;
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
     * Records an outcome with its day, details and links. It replaces an earlier one of the same track.
     *
     * @param petition which petition
     * @param outcome what is recorded, such as {@code Outcome.of(Outcome.DEBATE, GIVEN).day(day)}
     * @return the petition with its outcome
     * @throws NotPublishedException if the petition is neither open nor closed
     */
    public Petition record(PetitionId petition, Outcome.Builder outcome) {
        return changes.change(
                petition,
                (known, now) -> known.recorded(outcome.build(now), now),
                (event, at) -> new PetitionEvent.OutcomeRecorded(event, at, outcome.track(), outcome.status()));
    }

    /**
     * Records an outcome as {@link #record(PetitionId, Outcome.Builder)} does, by a moderator.
     *
     * @param petition which petition
     * @param outcome what is recorded
     * @param by the moderator
     * @return the petition with its outcome
     * @throws NotPublishedException if the petition is neither open nor closed
     * @throws io.github.petitionkit.desk.CheckedOutException if another moderator has checked the petition out
     */
    public Petition record(PetitionId petition, Outcome.Builder outcome, Actor by) {
        desk.requireFree(petition, by);
        return record(petition, outcome);
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
        return record(petition, Outcome.of(track, status).text(text).day(day));
    }

    /**
     * Corrects a recorded outcome. Its date stays that of the first record, so dependent deadlines do not move. Listeners
     * get {@link io.github.petitionkit.event.PetitionChange#OUTCOME_CORRECTED}, not a second {@code OutcomeRecorded}.
     *
     * @param petition which petition
     * @param outcome the correct outcome, on the track of the recorded one; start from {@link Outcome#toBuilder()}
     * @return the petition with the corrected outcome
     * @throws NotPublishedException if the petition is neither open nor closed
     * @throws IllegalArgumentException if there is no outcome on the track, or it is only awaited
     */
    public Petition correct(PetitionId petition, Outcome.Builder outcome) {
        return changes.change(petition, (known, now) -> {
            Instant recorded = known.outcome(outcome.track())
                    .filter(present ->
                            present.status() != OutcomeStatus.AWAITED || outcome.status() == OutcomeStatus.AWAITED)
                    .map(Outcome::at)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "Petition %s has no recorded outcome on the track %s; record one"
                                    .formatted(petition, outcome.track())));
            return known.recorded(outcome.build(recorded), now);
        });
    }

    /**
     * Corrects an outcome as {@link #correct(PetitionId, Outcome.Builder)} does, by a moderator.
     *
     * @param petition which petition
     * @param outcome the correct outcome
     * @param by the moderator
     * @return the petition with the corrected outcome
     * @throws NotPublishedException if the petition is neither open nor closed
     * @throws IllegalArgumentException if there is no outcome on the track, or it is only awaited
     * @throws io.github.petitionkit.desk.CheckedOutException if another moderator has checked the petition out
     */
    public Petition correct(PetitionId petition, Outcome.Builder outcome, Actor by) {
        desk.requireFree(petition, by);
        return correct(petition, outcome);
    }

    /**
     * Corrects the status, text and day of a recorded outcome. Its details and links stay.
     *
     * @param petition which petition
     * @param track the track
     * @param status the correct status
     * @param text the correct text
     * @param day the correct day, or {@code null}
     * @return the petition with the corrected outcome
     * @throws NotPublishedException if the petition is neither open nor closed
     * @throws IllegalArgumentException if there is no outcome on the track, or it is only awaited
     */
    public Petition correct(
            PetitionId petition, String track, OutcomeStatus status, String text, @Nullable LocalDate day) {
        Outcome.Builder corrected = Outcome.of(track, status).text(text).day(day);
        changes.store().require(petition).outcome(track).ifPresent(present -> {
            corrected.details(present.details());
            present.links().forEach(link -> corrected.link(link.relation(), link.url()));
        });
        return correct(petition, corrected);
    }

    /**
     * Retracts an outcome that was recorded by mistake. If a threshold that opens the track is reached, the outcome is
     * awaited again, since the threshold was reached. A track without a recorded outcome does not change.
     *
     * @param petition which petition
     * @param track the track
     * @return the petition without the outcome
     * @throws NotPublishedException if the petition is neither open nor closed
     */
    public Petition retract(PetitionId petition, String track) {
        return changes.change(petition, (known, now) -> known.retracted(track, now));
    }

    /**
     * Retracts an outcome as {@link #retract(PetitionId, String)} does, by a moderator.
     *
     * @param petition which petition
     * @param track the track
     * @param by the moderator
     * @return the petition without the outcome
     * @throws NotPublishedException if the petition is neither open nor closed
     * @throws io.github.petitionkit.desk.CheckedOutException if another moderator has checked the petition out
     */
    public Petition retract(PetitionId petition, String track, Actor by) {
        desk.requireFree(petition, by);
        return retract(petition, track);
    }
}
