package io.github.petitionkit.event;

import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.NoticeKind;
import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.outcome.OutcomeStatus;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event: a change of a petition or of one of its signatures, after it happened. */
public sealed interface PetitionEvent {
    /** {@return the id of the event; de-duplicate on it} */
    EventId id();

    /** {@return when it happened} */
    Instant at();

    /** {@return the petition of the event} */
    default PetitionId petition() {
        return id().petition();
    }

    /**
     * A petition was created as a draft.
     *
     * @param id the event's id
     * @param at when it happened
     */
    record PetitionCreated(EventId id, Instant at) implements PetitionEvent {}

    /**
     * A petition's state changed.
     *
     * @param id the event's id
     * @param at when it happened
     * @param action the action
     * @param from the state before
     * @param to the state after
     */
    record PetitionStateChanged(EventId id, Instant at, PetitionAction action, PetitionState from, PetitionState to)
            implements PetitionEvent {}

    /**
     * A signature was created, or its state changed.
     *
     * @param id the event's id
     * @param at when it happened
     * @param signature the signature
     * @param from the state before, or {@code null} for a new signature
     * @param to the state after
     * @param counted the petition's count after it
     */
    record SignatureStateChanged(
            EventId id,
            Instant at,
            SignatureId signature,
            @Nullable SignatureState from,
            SignatureState to,
            long counted)
            implements PetitionEvent {
        /** {@return whether the signature entered the count} */
        public boolean entersCount() {
            return to == SignatureState.CONFIRMED;
        }

        /** {@return whether the signature left the count} */
        public boolean leavesCount() {
            return from == SignatureState.CONFIRMED;
        }
    }

    /**
     * A mail to a signer is due. The {@code Mailer} receives the complete mail; other listeners receive only this
     * event.
     *
     * @param id the event's id
     * @param at when it happened
     * @param signature the recipient's signature
     * @param kind the kind of mail
     */
    record MailDue(EventId id, Instant at, SignatureId signature, MailKind kind) implements PetitionEvent {}

    /**
     * A threshold was reached for the first time. The event is published once, even if the count falls and rises again.
     *
     * @param id the event's id
     * @param at when it happened
     * @param threshold the code of the threshold
     * @param counted the petition's count
     */
    record ThresholdReached(EventId id, Instant at, String threshold, long counted) implements PetitionEvent {}

    /**
     * The count fell below a threshold before its consequence had happened, and the threshold is retractable.
     *
     * @param id the event's id
     * @param at when it happened
     * @param threshold the code of the threshold
     * @param counted the petition's count
     */
    record ThresholdRetracted(EventId id, Instant at, String threshold, long counted) implements PetitionEvent {}

    /**
     * An outcome was recorded on one track of a petition.
     *
     * @param id the event's id
     * @param at when it happened
     * @param track such as {@code response}, {@code debate}, {@code decision}
     * @param status its status
     */
    record OutcomeRecorded(EventId id, Instant at, String track, OutcomeStatus status) implements PetitionEvent {}

    /**
     * The creator posted an update.
     *
     * @param id the event's id
     * @param at when it happened
     */
    record UpdatePosted(EventId id, Instant at) implements PetitionEvent {}

    /**
     * A property of a petition changed, other than its state and its count.
     *
     * @param id the event's id
     * @param at when it happened
     * @param change the kind of change
     */
    record PetitionChanged(EventId id, Instant at, PetitionChange change) implements PetitionEvent {}

    /**
     * A notice about a date of a petition is due, by the timetable of its policy.
     *
     * @param id the event's id
     * @param at when it was given
     * @param kind what it is about
     * @param due when it became due
     */
    record NoticeGiven(EventId id, Instant at, NoticeKind kind, Instant due) implements PetitionEvent {}

    /**
     * A signer gave or withdrew consents after signing, or they were erased. The signature has those that it has now, with
     * their times, so that whoever was sent the signer's data can be told.
     *
     * @param id the event's id
     * @param at when it happened
     * @param signature whose
     */
    record ConsentsChanged(EventId id, Instant at, SignatureId signature) implements PetitionEvent {}

    /**
     * The owner of a mailbox answered that somebody else had signed with the address, after the signature had been
     * counted or held.
     *
     * @param id the event's id
     * @param at when it happened
     * @param signature which signature
     */
    record SignatureDisowned(EventId id, Instant at, SignatureId signature) implements PetitionEvent {}

    /**
     * A petition was joined to a movement by hand.
     *
     * @param id the event's id
     * @param at when it happened
     * @param movement the movement's hashtag
     */
    record MovementJoined(EventId id, Instant at, Hashtag movement) implements PetitionEvent {}

    /**
     * More signatures are held than the petition's history explains, because of an attack, or a check that mistakes a
     * crowd for one. {@code Moderation.watchHolds} publishes it once a day while it lasts.
     *
     * @param id the event's id
     * @param at when it happened
     * @param signal the code of the signal for which most of them are held
     * @param held number of signatures received within the last day that are held
     * @param received number of signatures received within the last day, including held ones
     */
    record HoldsRose(EventId id, Instant at, String signal, long held, long received) implements PetitionEvent {}

    /**
     * A signer's name or address was corrected, or the key of a counted signature was erased: signatures of the same person are
     * found under another key from now on, or not at all. The counts stay.
     *
     * @param id the event's id
     * @param at when it happened
     * @param signature whose
     */
    record SignerCorrected(EventId id, Instant at, SignatureId signature) implements PetitionEvent {}
}
