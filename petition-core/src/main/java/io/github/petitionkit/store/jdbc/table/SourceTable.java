package io.github.petitionkit.store.jdbc.table;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.request.Source;
import io.github.petitionkit.store.jdbc.sql.ResultRow;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.sql.StatementParameters;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of sources. */
public final class SourceTable {
    private static final String KEY = "petition = ? and campaign = ? and partner = ? and referrer = ?";
    private static final String ADD = "update petitionkit_source set counted = counted + ? where " + KEY;
    private static final String INSERT =
            "insert into petitionkit_source (counted, petition, campaign, partner, referrer)"
                    + " select cast(? as bigint), cast(? as uuid), cast(? as varchar), cast(? as varchar), cast(? as varchar)"
                    + " where not exists (select 1 from petitionkit_source where " + KEY + ")";
    private static final String FIND =
            "select campaign, partner, referrer, counted from petitionkit_source where petition = ? and counted > 0";

    private SourceTable() {}

    /** Adds to the counts of a petition, whose row is locked meanwhile. */
    public static void add(StatementPipeline trip, PetitionId petition, Map<Source, Long> changes) {
        changes.forEach((source, change) -> {
            if (change != 0) {
                trip.change(ADD, parameters -> key(parameters.number(change), petition, source));
                trip.change(
                        INSERT, parameters -> key(key(parameters.number(change), petition, source), petition, source));
            }
        });
    }

    private static StatementParameters key(StatementParameters parameters, PetitionId petition, Source source)
            throws SQLException {
        return parameters
                .uuid(petition.value())
                .text(orEmpty(source.campaign()))
                .text(orEmpty(source.partner()))
                .text(orEmpty(source.referrer()));
    }

    private static String orEmpty(@Nullable String name) {
        return name == null ? "" : name;
    }

    /** Returns the counts of a petition, without signers of no known source. */
    public static Map<Source, Long> find(SqlSession session, PetitionId petition) throws SQLException {
        try (PreparedStatement query = session.ask(FIND)) {
            query.setObject(1, petition.value());
            Map<Source, Long> counts = new HashMap<>();
            try (ResultSet result = query.executeQuery()) {
                ResultRow row = new ResultRow(result);
                while (result.next()) {
                    counts.merge(
                            new Source(row.text("campaign"), row.text("partner"), row.text("referrer")),
                            row.number("counted"),
                            Long::sum);
                }
            }
            return counts;
        }
    }
}
