package io.github.petitionkit.store.jdbc.outbox;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.DeadLetter;
import io.github.petitionkit.store.DeliveryResult;
import io.github.petitionkit.store.EventHandler;
import io.github.petitionkit.store.jdbc.sql.RejectedDataException;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import io.github.petitionkit.store.jdbc.sql.TransactionRunner;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Shows a listener the events of a petition, in order. The lock on the listener's position is held while its events are
 * carried; it goes with the connection, so that a node which dies leaves nothing behind but events that are shown again.
 */
final class EventDelivery {
    private static final String WHAT = "deliver events";
    private static final int MOST_IN_A_TRANSACTION = 250;

    private final String listener;
    private final TransactionRunner database;
    private final EventTable events;
    private final EventCache recent;
    private final DeadLetterTable givenUp;

    EventDelivery(
            String listener,
            TransactionRunner database,
            EventTable events,
            EventCache recent,
            DeadLetterTable givenUp) {
        this.listener = listener;
        this.database = database;
        this.events = events;
        this.recent = recent;
        this.givenUp = givenUp;
    }

    /** Why a walk came to its end. */
    enum End {
        /** All was shown, or rests. */
        NOTHING_LEFT,
        /** There may be more. */
        MORE_MAY_WAIT,
        /** Somebody else has the lock. */
        TAKEN,
        /** The listener has never been told of this petition. */
        NOT_BEGUN
    }

    record Progress(int shown, End end) {}

    Progress along(PetitionId petition, Instant now, EventHandler courier) {
        int shown = 0;
        boolean begun = false;
        End end = End.MORE_MAY_WAIT;
        while (end == End.MORE_MAY_WAIT && courier.goesOn()) {
            Progress progress = database.writeOnce(WHAT, session -> steps(session, petition, now, courier));
            shown += progress.shown();
            end = progress.end();
            if (end == End.NOT_BEGUN && !begun) {
                begin(petition);
                begun = true;
                end = End.MORE_MAY_WAIT;
            }
        }
        return new Progress(shown, end);
    }

    private void begin(PetitionId petition) {
        try {
            database.write(WHAT, session -> {
                ListenerOffsetTable.begin(session, listener, petition);
                return petition;
            });
        } catch (RejectedDataException raced) {
            // another node has made the row, which is as good
        }
    }

    /** Where a listener has not begun, only the table tells which events are older than it, and none of its. */
    private List<PetitionEvent> waiting(SqlSession session, PetitionId petition, long next) throws SQLException {
        List<PetitionEvent> known = next == 0 ? List.of() : recent.from(petition, next, MOST_IN_A_TRANSACTION);
        return known.isEmpty() ? events.from(session, petition, next, MOST_IN_A_TRANSACTION) : known;
    }

    private Progress steps(SqlSession session, PetitionId petition, Instant now, EventHandler courier)
            throws SQLException {
        Optional<ListenerOffset> locked = ListenerOffsetTable.lock(session, listener, petition);
        if (locked.isEmpty()) {
            boolean begun = ListenerOffsetTable.isThere(session, listener, petition);
            return new Progress(0, begun ? End.TAKEN : End.NOT_BEGUN);
        }
        ListenerOffset position = locked.get();
        if (position.restsUntil().isAfter(now)) {
            return new Progress(0, End.NOTHING_LEFT);
        }
        List<PetitionEvent> waiting = waiting(session, petition, position.next());
        courier.expect(waiting);
        int shown = 0;
        for (PetitionEvent event : waiting) {
            if (position.restsUntil().isAfter(now) || !courier.goesOn()) {
                break;
            }
            DeliveryResult receipt = courier.carry(event, position.attempts());
            shown++;
            if (receipt instanceof DeliveryResult.TooOften) {
                givenUp.insert(session, new DeadLetter(listener, event), now);
            }
            position = receipt instanceof DeliveryResult.Later later
                    ? position.resting(later.at())
                    : position.after(event.id().number());
        }
        if (shown > 0) {
            StatementPipeline moving = new StatementPipeline(session);
            ListenerOffsetTable.move(moving, listener, petition, position);
            EventTable.forgetDelivered(moving, petition);
            moving.make();
        }
        boolean nothingLeft = waiting.isEmpty() || position.restsUntil().isAfter(now);
        return new Progress(shown, nothingLeft ? End.NOTHING_LEFT : End.MORE_MAY_WAIT);
    }
}
