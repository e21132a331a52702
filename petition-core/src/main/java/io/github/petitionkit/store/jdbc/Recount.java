package io.github.petitionkit.store.jdbc;

import io.github.petitionkit.history.History;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.tally.Figure;
import io.github.petitionkit.tally.Reconciliation;
import io.github.petitionkit.tally.RunningTally;
import io.github.petitionkit.tally.Tally;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Puts the recount of a petition's signatures in the place of its tally. */
record Recount(Tables tables, PetitionId petition, Instant seenFrom) implements Work<Reconciliation> {
    @Override
    public Reconciliation in(Session session) throws SQLException {
        RoundTrip locking = new RoundTrip(session);
        List<Head> heads = PetitionTable.lock(locking, Set.of(petition)).heads();
        locking.make();
        if (heads.isEmpty()) {
            throw new NoSuchPetitionException(petition);
        }
        Head head = heads.get(0);
        Tally kept = kept(session).snapshot(seenFrom);
        RunningTally recounted = recounted(session);
        write(session, head, recounted);
        return new Reconciliation(kept, recounted.snapshot(seenFrom));
    }

    private RunningTally kept(Session session) throws SQLException {
        RunningTally kept = new RunningTally();
        TallyTable.changed(session, petition, -1).figures().forEach(kept::set);
        return kept;
    }

    private RunningTally recounted(Session session) throws SQLException {
        RunningTally recounted = new RunningTally();
        long last = -1;
        List<SignatureRow> page;
        do {
            page = tables.signatures().page(session, petition, last, Pages.SIZE);
            for (SignatureRow row : page) {
                recounted.apply(History.share(row.signature()));
                last = row.number();
            }
        } while (page.size() == Pages.SIZE);
        return recounted;
    }

    private void write(Session session, Head head, RunningTally recounted) throws SQLException {
        long version = head.version() + 1;
        RoundTrip trip = new RoundTrip(session);
        TallyTable.zero(trip, petition, version);
        List<Figure> figures = recounted.figures();
        TallyTable.put(
                trip,
                figures.stream()
                        .map(figure -> new FigureRow(petition, figure, version))
                        .toList());
        PetitionTable.advance(
                trip,
                List.of(new Head(
                        petition,
                        head.revision(),
                        version,
                        head.signatures(),
                        head.entries(),
                        head.events(),
                        head.present())));
        trip.make();
    }
}
