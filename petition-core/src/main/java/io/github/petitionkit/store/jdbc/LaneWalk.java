package io.github.petitionkit.store.jdbc;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.Courier;
import io.github.petitionkit.store.GivenUp;
import io.github.petitionkit.store.Receipt;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Shows a listener the events of a petition, in order. The lock on the listener's position is held while its events are
 * carried; it goes with the connection, so that a node which dies leaves nothing behind but events that are shown again.
 */
final class LaneWalk {
    private static final String WHAT = "deliver events";
    private static final int MOST_IN_A_TRANSACTION = 250;

    private final String listener;
    private final Database database;
    private final EventTable events;
    private final GivenUpTable givenUp;

    LaneWalk(String listener, Database database, EventTable events, GivenUpTable givenUp) {
        this.listener = listener;
        this.database = database;
        this.events = events;
        this.givenUp = givenUp;
    }

    /** Why a walk came to its end. */
    enum End {
        /** All was shown, or rests. */
        NOTHING_LEFT,
        /** There may be more. */
        ENOUGH_SHOWN,
        /** Somebody else has the lock. */
        TAKEN
    }

    record Progress(int shown, End end) {}

    Progress along(PetitionId petition, int most, Instant now, Courier courier) {
        begin(petition);
        int shown = 0;
        End end = End.ENOUGH_SHOWN;
        while (shown < most && end == End.ENOUGH_SHOWN) {
            int atOnce = Math.min(most - shown, MOST_IN_A_TRANSACTION);
            Progress progress = database.writeOnce(WHAT, session -> steps(session, petition, atOnce, now, courier));
            shown += progress.shown();
            end = progress.end();
        }
        if (shown > 0) {
            database.write("forget delivered events", session -> events.forgetDelivered(session, petition));
        }
        return new Progress(shown, end);
    }

    private void begin(PetitionId petition) {
        try {
            database.write(WHAT, session -> {
                if (!PositionTable.isThere(session, listener, petition)) {
                    PositionTable.begin(session, listener, petition);
                }
                return petition;
            });
        } catch (RefusedException raced) {
            // another node has made the row, which is as good
        }
    }

    private Progress steps(Session session, PetitionId petition, int most, Instant now, Courier courier)
            throws SQLException {
        Optional<Position> locked = PositionTable.lock(session, listener, petition);
        if (locked.isEmpty()) {
            return new Progress(0, End.TAKEN);
        }
        Position position = locked.get();
        if (position.restsUntil().isAfter(now)) {
            return new Progress(0, End.NOTHING_LEFT);
        }
        List<PetitionEvent> waiting = events.from(session, petition, position.next(), most);
        int shown = 0;
        for (PetitionEvent event : waiting) {
            if (shown == most || position.restsUntil().isAfter(now)) {
                break;
            }
            Receipt receipt = courier.carry(event, position.attempts());
            shown++;
            if (receipt instanceof Receipt.TooOften) {
                givenUp.insert(session, new GivenUp(listener, event), now);
            }
            position = receipt instanceof Receipt.Later later
                    ? position.resting(later.at())
                    : position.after(event.id().number());
        }
        if (shown > 0) {
            PositionTable.move(session, listener, petition, position);
        }
        boolean goesOn = shown > 0 && !position.restsUntil().isAfter(now);
        return new Progress(shown, goesOn ? End.ENOUGH_SHOWN : End.NOTHING_LEFT);
    }
}
