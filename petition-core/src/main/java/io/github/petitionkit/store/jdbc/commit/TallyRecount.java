package io.github.petitionkit.store.jdbc.commit;

import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.search.Standing;
import io.github.petitionkit.store.jdbc.connection.TransactionCallback;
import io.github.petitionkit.store.jdbc.row.Marks;
import io.github.petitionkit.store.jdbc.row.PetitionCounters;
import io.github.petitionkit.store.jdbc.row.RowNumbers;
import io.github.petitionkit.store.jdbc.row.TallyRow;
import io.github.petitionkit.store.jdbc.row.Totals;
import io.github.petitionkit.store.jdbc.row.Version;
import io.github.petitionkit.store.jdbc.search.SearchIndex;
import io.github.petitionkit.store.jdbc.search.StandingTable;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import io.github.petitionkit.store.jdbc.table.PetitionTable;
import io.github.petitionkit.store.jdbc.table.SignatureCounts;
import io.github.petitionkit.store.jdbc.table.TallyTable;
import io.github.petitionkit.tally.Discrepancy;
import io.github.petitionkit.tally.Reconciliation;
import io.github.petitionkit.tally.RunningTally;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Replaces a petition's tally by a recount of its signatures, and its counters by the numbers of its rows. */
public record TallyRecount(Tables tables, PetitionId petition, Instant seenFrom)
        implements TransactionCallback<Reconciliation> {
    @Override
    public Reconciliation in(SqlSession session) throws SQLException {
        session.takeTime();
        StatementPipeline locking = new StatementPipeline(session);
        List<PetitionCounters> heads =
                PetitionTable.lock(locking, Set.of(petition)).heads();
        locking.make();
        if (heads.isEmpty()) {
            throw new NoSuchPetitionException(petition);
        }
        PetitionCounters head = heads.get(0);
        RunningTally kept = new RunningTally();
        TallyTable.changed(session, petition, Version.NEVER).figures().forEach(kept::set);
        RunningTally recounted = SignatureCounts.of(session, petition);
        Map<List<String>, Long> unreadable = TallyTable.unreadable(session, petition);
        PetitionCounters after = after(session, head, Totals.of(recounted));
        write(session, after, recounted, unreadable.keySet());
        List<Discrepancy> others = new ArrayList<>();
        unreadable.forEach((key, count) -> others.add(
                new Discrepancy(String.join(" ", key).strip(), Long.toString(count), "no such count", true)));
        compare("next signature", head.signatures(), after.signatures(), others);
        compare("next history entry", head.entries(), after.entries(), others);
        compare("next event", head.events(), after.events(), others);
        return Reconciliation.of(kept, recounted, seenFrom).and(others);
    }

    private static void compare(String what, long kept, long found, List<Discrepancy> others) {
        if (kept != found) {
            others.add(Discrepancy.repaired(what, kept, found));
        }
    }

    /**
     * Returns the counters by the rows. Event numbers continue from the highest known one, because they are never
     * reused.
     */
    private PetitionCounters after(SqlSession session, PetitionCounters head, Totals totals) throws SQLException {
        RowNumbers rows = RowNumbers.of(session, Set.of(petition)).get(0);
        return new PetitionCounters(
                petition,
                head.revision(),
                Math.max(head.version(), TallyTable.latestVersion(session, petition)) + 1,
                rows.signatures(),
                rows.entries(),
                Math.max(head.events(), rows.events()),
                totals,
                head.marks().with(Marks.random()),
                head.present());
    }

    private void write(SqlSession session, PetitionCounters after, RunningTally recounted, Set<List<String>> unreadable)
            throws SQLException {
        Standing standing = StandingTable.find(session, petition);
        StatementPipeline trip = new StatementPipeline(session);
        unreadable.forEach(key -> TallyTable.delete(trip, petition, key.get(0), key.get(1)));
        TallyTable.zero(trip, petition, after.version());
        TallyTable.put(
                trip,
                recounted.figures().stream()
                        .map(figure -> new TallyRow(petition, figure, after.version()))
                        .toList());
        if (standing != null) {
            Standing counted = new Standing(petition, standing.state(), standing.since(), recounted.counted());
            StandingTable.put(trip, List.of(counted));
            SearchIndex.recount(trip, counted, recounted.figures());
        }
        PetitionTable.advance(trip, List.of(after));
        trip.make();
    }
}
