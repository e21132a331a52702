package io.github.petitionkit.event;

import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.petition.OutcomeStatus;
import io.github.petitionkit.petition.PetitionAction;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.PetitionState;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that has happened to a petition or to one of its signatures. */
public sealed interface PetitionEvent {
    /** {@return what to de-duplicate on} */
    EventId id();

    /** {@return when it happened} */
    Instant at();

    /** {@return the petition that it is about} */
    default PetitionId petition() {
        return id().petition();
    }

    /**
     * A draft was made.
     *
     * @param id identifies the event
     * @param at when it happened
     */
    record PetitionCreated(EventId id, Instant at) implements PetitionEvent {}

    /**
     * A petition went from one state to another.
     *
     * @param id identifies the event
     * @param at when it happened
     * @param action what was done
     * @param from the state before
     * @param to the state after
     */
    record PetitionStateChanged(EventId id, Instant at, PetitionAction action, PetitionState from, PetitionState to)
            implements PetitionEvent {}

    /**
     * A signature went from one state to another.
     *
     * @param id identifies the event
     * @param at when it happened
     * @param signature whose transition it is
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
     * A mail to a signer is due. The {@code Mailer} gets it with everything it needs; other listeners see that it is due.
     *
     * @param id identifies the event
     * @param at when it happened
     * @param signature whom it goes to
     * @param kind what it is about
     */
    record MailDue(EventId id, Instant at, SignatureId signature, MailKind kind) implements PetitionEvent {}

    /**
     * A threshold was reached, for the first time: told once, however often the count falls and rises again.
     *
     * @param id identifies the event
     * @param at when it happened
     * @param threshold the code of the threshold
     * @param counted the petition's count
     */
    record ThresholdReached(EventId id, Instant at, String threshold, long counted) implements PetitionEvent {}

    /**
     * The count fell below a threshold before its consequence had happened, and the policy takes it back.
     *
     * @param id identifies the event
     * @param at when it happened
     * @param threshold the code of the threshold
     * @param counted the petition's count
     */
    record ThresholdRetracted(EventId id, Instant at, String threshold, long counted) implements PetitionEvent {}

    /**
     * Something became of a petition on one track.
     *
     * @param id identifies the event
     * @param at when it happened
     * @param track such as {@code response}, {@code debate}, {@code decision}
     * @param status how far it has come
     */
    record OutcomeRecorded(EventId id, Instant at, String track, OutcomeStatus status) implements PetitionEvent {}

    /**
     * The creator posted an update.
     *
     * @param id identifies the event
     * @param at when it happened
     */
    record UpdatePosted(EventId id, Instant at) implements PetitionEvent {}

    /**
     * A petition was joined to a movement by hand.
     *
     * @param id identifies the event
     * @param at when it happened
     * @param movement the movement's hashtag
     */
    record MovementJoined(EventId id, Instant at, Hashtag movement) implements PetitionEvent {}

    /**
     * More signatures are held than the petition's history explains: an attack, or a check that takes a crowd for one. Told by
     * {@code Moderation.watchHolds}, once a day while it lasts.
     *
     * @param id identifies the event
     * @param at when it happened
     * @param signal the code of the signal that most of them are held for
     * @param held how many of those received within the last day are held
     * @param received how many were received within the last day, the held ones among them
     */
    record HoldsRose(EventId id, Instant at, String signal, long held, long received) implements PetitionEvent {}
}
