package io.github.petitionkit.store.jdbc.commit;

import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.store.jdbc.connection.TransactionCallback;
import io.github.petitionkit.store.jdbc.search.SearchIndex;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import io.github.petitionkit.store.jdbc.table.PetitionTable;
import java.sql.SQLException;
import java.util.Optional;

/** Inserts a new petition, whose id nobody else knows. */
public record Addition(PetitionTable table, Petition petition) implements TransactionCallback<Petition> {
    @Override
    public Petition in(SqlSession session) throws SQLException {
        table.insert(session, petition);
        StatementPipeline trip = new StatementPipeline(session);
        SearchIndex.add(trip, petition);
        trip.make();
        return petition;
    }

    @Override
    public Optional<Boolean> isWritten(SqlSession session) throws SQLException {
        return Optional.of(PetitionTable.state(session, petition.id()).isPresent());
    }
}
