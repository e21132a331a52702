package io.github.petitionkit.store.jdbc.outbox;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The tables of the outbox.
 *
 * @param hasListeners whether a listener has subscribed on this node, regardless of the table of listeners, which can
 *     have been restored from before
 */
public record OutboxTables(
        EventTable events, RetryTable retries, DeadLetterTable deadLetters, AtomicBoolean hasListeners) {
    private static final int MOST_RETRIES = 100;
    /** Few, because the row of one petition can hold the events of hundreds of signers. */
    private static final int MOST_PETITIONS = 20;

    public OutboxTables(EventTable events, RetryTable retries, DeadLetterTable deadLetters) {
        this(events, retries, deadLetters, new AtomicBoolean());
    }

    /** Returns when the oldest event that waits for a listener was written, of those that are worth a look. */
    Optional<Instant> oldestWaiting(SqlSession session, String listener) throws SQLException {
        List<PetitionEvent> candidates = new ArrayList<>();
        StatementPipeline trip = new StatementPipeline(session);
        session.dialect().beginShortRead(trip);
        retries.mostTried(trip, listener, MOST_RETRIES, candidates::add);
        events.firstWaiting(trip, listener, MOST_PETITIONS, candidates::add);
        trip.make();
        return candidates.stream().map(PetitionEvent::at).min(Comparator.naturalOrder());
    }
}
