package io.github.petitionkit.store.jdbc;

import io.github.petitionkit.event.EventId;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.Courier;
import io.github.petitionkit.store.GivenUp;
import io.github.petitionkit.store.Outbox;
import io.github.petitionkit.store.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Waiting events in the database: one lane for each listener and petition, of which one node at a time has the lock. */
final class JdbcOutbox implements Outbox {
    private static final int MOST_GIVEN_UP = 1_000;

    private final Database database;
    private final EventTable events;
    private final GivenUpTable givenUp;
    private final RecentEvents recent = new RecentEvents();
    private final Map<String, Lanes> lanes = new ConcurrentHashMap<>();

    JdbcOutbox(Database database, EventTable events, GivenUpTable givenUp) {
        this.database = database;
        this.events = events;
        this.givenUp = givenUp;
    }

    /** Tells that this node has just written events of a petition, so that nobody has to look for them. */
    void expect(PetitionId petition) {
        lanes.values().forEach(listeners -> listeners.expect(petition));
    }

    /** Gives events of one petition that this node has just written, so that nobody has to read them either. */
    void expect(List<PetitionEvent> events) {
        if (!events.isEmpty()) {
            recent.add(events);
            expect(events.get(0).petition());
        }
    }

    /** Whether anybody has subscribed on this node. */
    boolean isHeard() {
        return !lanes.isEmpty();
    }

    @Override
    public void subscribe(String listener) {
        Objects.requireNonNull(listener, "listener");
        try {
            database.write("subscribe a listener", session -> {
                if (!PositionTable.isListener(session, listener)) {
                    PositionTable.subscribe(session, listener);
                }
                return listener;
            });
        } catch (RefusedException raced) {
            requireListener(listener);
        }
        lanes.computeIfAbsent(listener, this::lanes);
    }

    private Lanes lanes(String listener) {
        return new Lanes(listener, database, new LaneWalk(listener, database, events, recent, givenUp));
    }

    private void requireListener(String listener) {
        if (!database.read("look for a listener", session -> PositionTable.isListener(session, listener))) {
            throw new IllegalArgumentException("Nobody named " + listener + " has subscribed; call subscribe first");
        }
    }

    @Override
    public int deliver(String listener, Instant now, Courier courier) {
        if (database.hosts().isPresent()) {
            // what the host may still roll back is not told, and whoever is told works in a transaction of its own
            return 0;
        }
        return subscribed(listener).deliver(now, courier);
    }

    @Override
    public long waiting(String listener) {
        subscribed(listener);
        return database.read("count waiting events", session -> PositionTable.waiting(session, listener));
    }

    /** A listener can have subscribed on another node only. */
    private Lanes subscribed(String listener) {
        Lanes known = lanes.get(listener);
        if (known != null) {
            return known;
        }
        requireListener(listener);
        return lanes.computeIfAbsent(listener, this::lanes);
    }

    @Override
    public List<GivenUp> givenUp() {
        return database.read("list events that were given up", session -> givenUp.oldest(session, MOST_GIVEN_UP));
    }

    @Override
    public boolean retry(String listener, EventId event, Courier courier) {
        return database.writeOnce("carry an event once more", session -> {
            boolean done = givenUp.lock(session, listener, event)
                    .map(letter -> courier.carry(letter, 0) instanceof Receipt.Done)
                    .orElse(false);
            if (done) {
                GivenUpTable.delete(session, listener, event);
            }
            return done;
        });
    }
}
