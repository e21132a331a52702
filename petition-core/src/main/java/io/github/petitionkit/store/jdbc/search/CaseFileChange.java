package io.github.petitionkit.store.jdbc.search;

import io.github.petitionkit.desk.CaseFile;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.search.SearchTerms;
import io.github.petitionkit.search.Standing;
import io.github.petitionkit.store.jdbc.connection.TransactionCallback;
import io.github.petitionkit.store.jdbc.sql.ResultRow;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Changes the case file of a petition, whose row is locked meanwhile. */
public record CaseFileChange(
        CaseFileTable table,
        PetitionId petition,
        BiFunction<CaseFile, Instant, CaseFile> change,
        @Nullable InstantSource clock)
        implements TransactionCallback<CaseFile> {
    private static final String LOCK =
            "select petition, %s as seen_at from petitionkit_petition where petition = ? for update";

    @Override
    public CaseFile in(SqlSession session) throws SQLException {
        Instant now = lock(session);
        CaseFile before = table.find(session, petition);
        CaseFile after = change.apply(before, now);
        if (!after.equals(before)) {
            StatementPipeline trip = new StatementPipeline(session);
            table.put(trip, petition, after);
            Standing standing = StandingTable.find(session, petition);
            if (standing != null) {
                TermTable.change(trip, standing, SearchTerms.of(before), SearchTerms.of(after));
            }
            trip.make();
        }
        return after;
    }

    private Instant lock(SqlSession session) throws SQLException {
        StatementPipeline beginning = new StatementPipeline(session);
        session.dialect().begin(beginning);
        beginning.make();
        try (PreparedStatement query =
                session.ask(LOCK.formatted(session.dialect().now()))) {
            query.setObject(1, petition.value());
            try (ResultSet result = query.executeQuery()) {
                if (!result.next()) {
                    throw new NoSuchPetitionException(petition);
                }
                return clock == null ? new ResultRow(result).instant("seen_at") : clock.instant();
            }
        }
    }
}
