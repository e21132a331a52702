package io.github.petitionkit.store.jdbc.outbox;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.EventClaim;
import io.github.petitionkit.store.jdbc.connection.DatabaseTime;
import io.github.petitionkit.store.jdbc.connection.TransactionCallback;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Claims events for one listener. One round trip makes the claims and reads the offsets and the next rows; a second
 * one, if needed, reads the events that this node has not cached.
 *
 * @param owner the claim's id
 * @param choice which of the rows of a petition to read
 * @param petitions the petitions whose next events to claim
 * @param most the approximate number of events to claim: at first a tenth of {@link
 *     io.github.petitionkit.event.DeliveryPolicy#batch()}, 100 as a rule
 * @param asideMost the maximum number of retries to claim; 0 for none
 */
public record EventClaiming(
        OutboxTables tables,
        EventCache recent,
        DatabaseTime time,
        String listener,
        UUID owner,
        UnaryOperator<List<EventRow.Waiting>> choice,
        Collection<PetitionId> petitions,
        int most,
        int asideMost,
        Instant now,
        Instant until)
        implements TransactionCallback<EventClaiming.Claimed> {

    /**
     * The claimed events.
     *
     * @param claims the claims
     * @param more the petitions with further waiting events, and how many of these are known
     */
    public record Claimed(List<EventClaim> claims, Map<PetitionId, Long> more) {}

    @Override
    public Claimed in(SqlSession session) throws SQLException {
        List<EventClaim> claims = new ArrayList<>();
        List<ListenerOffset> positions = new ArrayList<>();
        Map<PetitionId, List<EventRow.Waiting>> rows = new HashMap<>();
        StatementPipeline trip = new StatementPipeline(session);
        session.dialect().beginUnhurried(trip, time::read);
        if (asideMost > 0) {
            tables.retries()
                    .claim(
                            trip,
                            listener,
                            owner,
                            now,
                            until,
                            asideMost,
                            (event, attempts) -> claims.add(new EventClaim(
                                    owner, listener, List.of(event), attempts, EventClaim.Source.ASIDE)));
        }
        if (!petitions.isEmpty()) {
            ListenerOffsetTable.claim(trip, listener, petitions, owner, now, until, positions::add);
            EventTable.next(
                    trip,
                    listener,
                    petitions,
                    owner,
                    mostRows(),
                    row -> rows.computeIfAbsent(row.key().petition(), first -> new ArrayList<>())
                            .add(row));
        }
        trip.make();
        List<Share> shares = shares(positions, rows, most - claims.size());
        Map<EventRow.Key, List<PetitionEvent>> events = events(session, shares);
        Map<PetitionId, Long> more = new HashMap<>();
        for (Share share : shares) {
            List<PetitionEvent> taken = share.taken(events);
            if (!taken.isEmpty()) {
                claims.add(new EventClaim(
                        owner, listener, taken, share.position().attempts(), EventClaim.Source.SEQUENCE));
            }
            if (share.mayLeaveMore()) {
                more.put(share.position().petition(), Math.max(1, share.left()));
            }
        }
        return new Claimed(claims, more);
    }

    /** Returns the number of rows to find of each petition: those of its share, and one more. */
    private int mostRows() {
        return 1 + most / petitions.size();
    }

    /** The number of events to claim of one petition, how many more are known, and the rows. */
    private record Share(
            ListenerOffset position, long number, long left, List<EventRow.Key> rows, boolean mayLeaveMore) {
        /** Returns the events up to the first that this release cannot read. */
        List<PetitionEvent> taken(Map<EventRow.Key, List<PetitionEvent>> events) {
            List<PetitionEvent> taken = new ArrayList<>();
            for (EventRow.Key row : rows) {
                List<PetitionEvent> ofRow = events.get(row);
                if (ofRow == null) {
                    break;
                }
                ofRow.stream()
                        .filter(event -> event.id().number() >= position.next())
                        .limit(number - taken.size())
                        .forEach(taken::add);
            }
            return taken;
        }
    }

    /** Divides the number of events: petitions with few get all of them, and those with many share the rest. */
    private List<Share> shares(List<ListenerOffset> positions, Map<PetitionId, List<EventRow.Waiting>> rows, int room) {
        List<ListenerOffset> fewestFirst = positions.stream()
                .filter(position -> rows.containsKey(position.petition()))
                .sorted(Comparator.comparingLong(position -> waiting(position, rows)))
                .toList();
        List<Share> shares = new ArrayList<>();
        long left = room;
        for (int index = 0; index < fewestFirst.size(); index++) {
            ListenerOffset position = fewestFirst.get(index);
            long waiting = waiting(position, rows);
            long number = Math.min(waiting, Math.max(1, left / (fewestFirst.size() - index)));
            left -= number;
            List<EventRow.Waiting> needed = new ArrayList<>();
            for (EventRow.Waiting row : Objects.requireNonNull(rows.get(position.petition()))) {
                if (needed.isEmpty() || needed.get(needed.size() - 1).key().last() - position.next() + 1 < number) {
                    needed.add(row);
                }
            }
            List<EventRow.Key> chosen =
                    choice.apply(needed).stream().map(EventRow.Waiting::key).toList();
            shares.add(
                    new Share(position, number, waiting - number, chosen, number < waiting || waiting >= mostRows()));
        }
        return shares;
    }

    private static long waiting(ListenerOffset position, Map<PetitionId, List<EventRow.Waiting>> rows) {
        List<EventRow.Waiting> ofPetition = Objects.requireNonNull(rows.get(position.petition()));
        return ofPetition.get(ofPetition.size() - 1).key().last() - position.next() + 1;
    }

    private Map<EventRow.Key, List<PetitionEvent>> events(SqlSession session, List<Share> shares) throws SQLException {
        Map<EventRow.Key, List<PetitionEvent>> events = new HashMap<>();
        List<EventRow.Key> unknown = new ArrayList<>();
        for (Share share : shares) {
            for (EventRow.Key row : share.rows()) {
                recent.find(row).ifPresentOrElse(known -> events.put(row, known), () -> unknown.add(row));
            }
        }
        if (!unknown.isEmpty()) {
            StatementPipeline reading = new StatementPipeline(session);
            tables.events().read(reading, unknown, events::put);
            reading.make();
        }
        return events;
    }
}
