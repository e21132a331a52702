package io.github.petitionkit.store.jdbc.outbox;

import io.github.petitionkit.event.EventId;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.DeadLetter;
import io.github.petitionkit.store.DeliveryResult;
import io.github.petitionkit.store.EventHandler;
import io.github.petitionkit.store.Outbox;
import io.github.petitionkit.store.jdbc.sql.RejectedDataException;
import io.github.petitionkit.store.jdbc.sql.TransactionRunner;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Waiting events in the database: one lane for each listener and petition, of which one node at a time has the lock. */
public final class JdbcOutbox implements Outbox {
    private static final int MOST_GIVEN_UP = 1_000;

    private final TransactionRunner database;
    private final EventTable events;
    private final DeadLetterTable givenUp;
    private final EventCache recent = new EventCache();
    private final Map<String, ListenerBacklog> lanes = new ConcurrentHashMap<>();

    public JdbcOutbox(TransactionRunner database, EventTable events, DeadLetterTable givenUp) {
        this.database = database;
        this.events = events;
        this.givenUp = givenUp;
    }

    /** Tells that this node has just written events of a petition, so that nobody has to look for them. */
    public void expect(PetitionId petition) {
        lanes.values().forEach(listeners -> listeners.expect(petition));
    }

    /** Gives events of one petition that this node has just written, so that nobody has to read them either. */
    public void expect(List<PetitionEvent> events) {
        if (!events.isEmpty()) {
            recent.add(events);
            expect(events.get(0).petition());
        }
    }

    /** Whether anybody has subscribed on this node. */
    public boolean isHeard() {
        return !lanes.isEmpty();
    }

    @Override
    public void subscribe(String listener) {
        Objects.requireNonNull(listener, "listener");
        try {
            database.write("subscribe a listener", session -> {
                if (!ListenerOffsetTable.isListener(session, listener)) {
                    ListenerOffsetTable.subscribe(session, listener);
                }
                return listener;
            });
        } catch (RejectedDataException raced) {
            requireListener(listener);
        }
        lanes.computeIfAbsent(listener, this::lanes);
    }

    private ListenerBacklog lanes(String listener) {
        return new ListenerBacklog(listener, database, new EventDelivery(listener, database, events, recent, givenUp));
    }

    private void requireListener(String listener) {
        if (!database.read("look for a listener", session -> ListenerOffsetTable.isListener(session, listener))) {
            throw new IllegalArgumentException("Nobody named " + listener + " has subscribed; call subscribe first");
        }
    }

    @Override
    public int deliver(String listener, Instant now, EventHandler courier) {
        if (database.hosts().isPresent()) {
            // what the host may still roll back is not told, and whoever is told works in a transaction of its own
            return 0;
        }
        return subscribed(listener).deliver(now, courier);
    }

    @Override
    public long waiting(String listener) {
        subscribed(listener);
        return database.read("count waiting events", session -> ListenerOffsetTable.waiting(session, listener));
    }

    /** A listener can have subscribed on another node only. */
    private ListenerBacklog subscribed(String listener) {
        ListenerBacklog known = lanes.get(listener);
        if (known != null) {
            return known;
        }
        requireListener(listener);
        return lanes.computeIfAbsent(listener, this::lanes);
    }

    @Override
    public List<DeadLetter> deadLetters() {
        return database.read("list events that were given up", session -> givenUp.oldest(session, MOST_GIVEN_UP));
    }

    @Override
    public boolean retry(String listener, EventId event, EventHandler courier) {
        return database.writeOnce("carry an event once more", session -> {
            boolean done = givenUp.lock(session, listener, event)
                    .map(letter -> courier.carry(letter, 0) instanceof DeliveryResult.Done)
                    .orElse(false);
            if (done) {
                DeadLetterTable.delete(session, listener, event);
            }
            return done;
        });
    }
}
