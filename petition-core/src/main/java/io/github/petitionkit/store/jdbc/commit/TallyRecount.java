package io.github.petitionkit.store.jdbc.commit;

import io.github.petitionkit.history.History;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.jdbc.sql.KeysetStream;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import io.github.petitionkit.store.jdbc.sql.TransactionCallback;
import io.github.petitionkit.store.jdbc.table.NumberedReading;
import io.github.petitionkit.store.jdbc.table.PetitionCounters;
import io.github.petitionkit.store.jdbc.table.PetitionTable;
import io.github.petitionkit.store.jdbc.table.TallyRow;
import io.github.petitionkit.store.jdbc.table.TallyTable;
import io.github.petitionkit.store.jdbc.table.Version;
import io.github.petitionkit.tally.Figure;
import io.github.petitionkit.tally.Reconciliation;
import io.github.petitionkit.tally.RunningTally;
import io.github.petitionkit.tally.Tally;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Puts the recount of a petition's signatures in the place of its tally. */
public record TallyRecount(Tables tables, PetitionId petition, Instant seenFrom)
        implements TransactionCallback<Reconciliation> {
    @Override
    public Reconciliation in(SqlSession session) throws SQLException {
        StatementPipeline locking = new StatementPipeline(session);
        List<PetitionCounters> heads =
                PetitionTable.lock(locking, Set.of(petition)).heads();
        locking.make();
        if (heads.isEmpty()) {
            throw new NoSuchPetitionException(petition);
        }
        PetitionCounters head = heads.get(0);
        Tally kept = kept(session).snapshot(seenFrom);
        RunningTally recounted = recounted(session);
        write(session, head, recounted);
        return new Reconciliation(kept, recounted.snapshot(seenFrom));
    }

    private RunningTally kept(SqlSession session) throws SQLException {
        RunningTally kept = new RunningTally();
        TallyTable.changed(session, petition, Version.NEVER).figures().forEach(kept::set);
        return kept;
    }

    private RunningTally recounted(SqlSession session) throws SQLException {
        RunningTally recounted = new RunningTally();
        long last = -1;
        List<NumberedReading> page;
        do {
            page = tables.signatures().page(session, petition, last, KeysetStream.SIZE);
            for (NumberedReading row : page) {
                recounted.apply(History.share(row.signature().orThrow()));
                last = row.number();
            }
        } while (page.size() == KeysetStream.SIZE);
        return recounted;
    }

    private void write(SqlSession session, PetitionCounters head, RunningTally recounted) throws SQLException {
        long version = head.version() + 1;
        StatementPipeline trip = new StatementPipeline(session);
        TallyTable.zero(trip, petition, version);
        List<Figure> figures = recounted.figures();
        TallyTable.put(
                trip,
                figures.stream()
                        .map(figure -> new TallyRow(petition, figure, version))
                        .toList());
        PetitionTable.advance(
                trip,
                List.of(new PetitionCounters(
                        petition,
                        head.revision(),
                        version,
                        head.signatures(),
                        head.entries(),
                        head.events(),
                        head.marks().with(ThreadLocalRandom.current().nextLong()),
                        head.present())));
        trip.make();
    }
}
