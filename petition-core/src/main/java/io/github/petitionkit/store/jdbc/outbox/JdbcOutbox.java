package io.github.petitionkit.store.jdbc.outbox;

import io.github.petitionkit.event.EventId;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.DeadLetter;
import io.github.petitionkit.store.DeliveryResult;
import io.github.petitionkit.store.EventClaim;
import io.github.petitionkit.store.Outbox;
import io.github.petitionkit.store.Settlement;
import io.github.petitionkit.store.jdbc.connection.DatabaseTime;
import io.github.petitionkit.store.jdbc.connection.TransactionRunner;
import io.github.petitionkit.store.jdbc.sql.RejectedDataException;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * The outbox in the database. It holds no connection during delivery: a claim is a lease in the row of a listener and a
 * petition, or of an event that was set aside.
 */
public final class JdbcOutbox implements Outbox {
    private static final int MOST_DEAD_LETTERS = 1_000;

    private final TransactionRunner database;
    private final OutboxTables tables;
    private final DatabaseTime time;
    private final EventCache recent = new EventCache();
    private final Map<String, ListenerBacklog> backlogs = new ConcurrentHashMap<>();
    private final DeliveredEvents delivered = new DeliveredEvents(backlogs.keySet());
    private final LeftoverEvents leftover;

    public JdbcOutbox(TransactionRunner database, OutboxTables tables, DatabaseTime time) {
        this.database = database;
        this.tables = tables;
        this.time = time;
        leftover = new LeftoverEvents(database);
    }

    /** Registers a petition whose events this node has just written, so that no query is needed to find them. */
    public void expect(PetitionId petition) {
        expect(petition, 1);
    }

    private void expect(PetitionId petition, long events) {
        backlogs.values().forEach(listeners -> listeners.expect(petition, events));
    }

    /** Caches events of one petition that this node has just written, so that no query is needed to read them. */
    public void expect(List<EventRow> rows) {
        if (!rows.isEmpty()) {
            rows.forEach(recent::add);
            expect(
                    rows.get(0).petition(),
                    rows.stream().mapToLong(row -> row.events().size()).sum());
        }
    }

    /** Returns whether a listener has subscribed on this node. */
    public boolean isHeard() {
        return !backlogs.isEmpty();
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
        backlogs.computeIfAbsent(listener, name -> new ListenerBacklog(name, database));
        tables.hasListeners().set(true);
    }

    private void requireListener(String listener) {
        if (!database.read("find a listener", session -> ListenerOffsetTable.isListener(session, listener))) {
            throw new IllegalArgumentException(
                    "No listener named " + listener + " has subscribed; call subscribe first");
        }
    }

    /** Returns the backlog of a listener, which may have subscribed on another node only. */
    private ListenerBacklog subscribed(String listener) {
        ListenerBacklog known = backlogs.get(listener);
        if (known != null) {
            return known;
        }
        requireListener(listener);
        return backlogs.computeIfAbsent(listener, name -> new ListenerBacklog(name, database));
    }

    /** A node does not lead in the host's transaction, in which it claims nothing either. */
    @Override
    public boolean lead(String listener, UUID node, Duration lease) {
        subscribed(listener);
        if (database.hosts().isPresent()) {
            return false;
        }
        Instant now = time.instant();
        return database.writeApart(
                "lead a listener", session -> ListenerTable.lead(session, listener, node, now, now.plus(lease)));
    }

    @Override
    public boolean handOver(String listener, UUID node) {
        return database.hosts().isPresent()
                || database.writeApart(
                        "hand a listener over", session -> ListenerTable.handOver(session, listener, node));
    }

    /** Claims events outside the host's transaction, so that uncommitted events are not delivered. */
    @Override
    public List<EventClaim> claim(String listener, int most, Duration lease) {
        return claim(listener, most, lease, UnaryOperator.identity());
    }

    @Override
    public List<EventClaim> claimLast(String listener, int most, Duration lease) {
        return claim(listener, most, lease, EventRow.Waiting::lastOfTransitions);
    }

    private List<EventClaim> claim(
            String listener, int most, Duration lease, UnaryOperator<List<EventRow.Waiting>> choice) {
        ListenerBacklog ofListener = subscribed(listener);
        if (database.hosts().isPresent()) {
            return List.of();
        }
        Instant now = time.instant();
        Instant until = now.plus(lease);
        ofListener.look(now);
        leftover.look(now);
        int asideMost = ofListener.takeAsideDue(now) ? (most + 1) / 2 : 0;
        List<PetitionId> petitions = ofListener.take(most, now, until);
        if (petitions.isEmpty() && asideMost == 0) {
            return List.of();
        }
        try {
            begin(ofListener, listener, petitions);
            UUID owner = UUID.randomUUID();
            EventClaiming claiming = new EventClaiming(
                    tables, recent, time, listener, owner, choice, petitions, most, asideMost, now, until);
            return claimed(ofListener, petitions, asideMost, database.writeRepeatably("claim events", claiming));
        } catch (RuntimeException | Error failure) {
            petitions.forEach(petition -> ofListener.release(petition, true));
            ofListener.expectAside(now);
            throw failure;
        }
    }

    private List<EventClaim> claimed(
            ListenerBacklog ofListener, List<PetitionId> petitions, int asideMost, EventClaiming.Claimed claimed) {
        Set<PetitionId> others = new HashSet<>(petitions);
        int aside = 0;
        for (EventClaim claim : claimed.claims()) {
            if (claim.source() == EventClaim.Source.ASIDE) {
                aside++;
            } else {
                others.remove(claim.events().get(0).petition());
            }
        }
        if (asideMost > 0 && aside == asideMost) {
            ofListener.expectAside(Instant.MIN);
        }
        ofListener.release(others);
        claimed.more().forEach(ofListener::expect);
        return claimed.claims();
    }

    private void begin(ListenerBacklog ofListener, String listener, List<PetitionId> petitions) {
        List<PetitionId> fresh = ofListener.notBegun(petitions);
        if (!fresh.isEmpty()) {
            try {
                database.write("begin delivery for petitions", session -> {
                    ListenerOffsetTable.begin(session, listener, fresh);
                    return listener;
                });
            } catch (RejectedDataException raced) {
                // another node has made a row meanwhile; the next query finds those that are still missing
            }
            ofListener.begun(fresh);
        }
    }

    @Override
    public void settle(Collection<Settlement> settlements) {
        Collection<Settlement> all = List.copyOf(settlements);
        Instant now = time.instant();
        List<ListenerOffset> positions = EventSettling.positions(all, now);
        List<DeliveredEvents.Deletable> deletable = delivered.deletableWith(positions, now);
        database.writeRepeatably("settle events", new EventSettling(tables, time, all, positions, deletable, now));
        for (Settlement settlement : all) {
            ListenerBacklog ofListener = subscribed(settlement.claim().listener());
            settlement.receipts().forEach(receipt -> expectAgain(ofListener, receipt, now));
            if (settlement.claim().source() == EventClaim.Source.ASIDE) {
                if (settlement.receipts().isEmpty()) {
                    ofListener.expectAside(now);
                }
            } else if (settlement.kept().isEmpty()) {
                boolean isPart = settlement.receipts().size()
                        < settlement.claim().events().size();
                ofListener.release(settlement.claim().events().get(0).petition(), isPart);
            }
        }
        deleteDelivered(delivered.moved(positions, deletable, now));
    }

    private void deleteDelivered(List<DeliveredEvents.Deletable> events) {
        if (!events.isEmpty()) {
            database.writeRepeatably("delete delivered events", session -> {
                StatementPipeline trip = new StatementPipeline(session);
                session.dialect().beginUnhurriedByKeys(trip, time::read);
                EventTable.forgetDelivered(trip, events);
                trip.make();
                return events;
            });
        }
    }

    private static void expectAgain(ListenerBacklog ofListener, DeliveryResult receipt, Instant now) {
        if (receipt instanceof DeliveryResult.Aside failed) {
            ofListener.expectAside(now.plus(failed.pause()));
        }
    }

    @Override
    public long waiting(String listener) {
        subscribed(listener);
        return database.read("count waiting events", session -> ListenerOffsetTable.waiting(session, listener));
    }

    @Override
    public Optional<Instant> oldestWaiting(String listener) {
        subscribed(listener);
        return database.read("find the oldest waiting event", session -> tables.oldestWaiting(session, listener));
    }

    @Override
    public List<DeadLetter> deadLetters() {
        return database.read(
                "list dead letters", session -> tables.deadLetters().oldest(session, MOST_DEAD_LETTERS));
    }

    @Override
    public Optional<PetitionEvent> findDeadLetter(String listener, EventId event) {
        return database.read(
                "find a dead letter", session -> tables.deadLetters().find(session, listener, event));
    }

    @Override
    public boolean removeDeadLetter(String listener, EventId event) {
        return database.write("remove a dead letter", session -> DeadLetterTable.delete(session, listener, event));
    }
}
