package io.github.petitionkit.store.jdbc.search;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.search.Standing;
import io.github.petitionkit.store.jdbc.json.DocumentException;
import io.github.petitionkit.store.jdbc.json.EnumNames;
import io.github.petitionkit.store.jdbc.sql.BulkTable;
import io.github.petitionkit.store.jdbc.sql.Column;
import io.github.petitionkit.store.jdbc.sql.ColumnType;
import io.github.petitionkit.store.jdbc.sql.ResultRow;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import io.github.petitionkit.store.jdbc.sql.UnreadableRowException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of standings: one for each petition, with its state and its count. */
public final class StandingTable {
    private static final BulkTable<Standing> TABLE = new BulkTable<>(
            "petitionkit_standing",
            List.of("petition"),
            List.of(),
            List.of(
                    new Column<>(
                            "petition", ColumnType.UUID, row -> row.petition().value()),
                    new Column<>("state", ColumnType.TEXT, row -> EnumNames.column(row.state())),
                    new Column<>("since", ColumnType.INSTANT, Standing::since),
                    new Column<>("counted", ColumnType.LONG, Standing::counted)));

    private static final String FIND = "select state, since, counted from petitionkit_standing where petition = ?";

    private StandingTable() {}

    /**
     * Returns the standing of a petition; {@code null} if it is not in the index yet.
     *
     * @throws UnreadableRowException if it is in a state that this release does not know
     */
    public static @Nullable Standing find(SqlSession session, PetitionId petition) throws SQLException {
        try (PreparedStatement query = session.ask(FIND)) {
            query.setObject(1, petition.value());
            try (ResultSet result = query.executeQuery()) {
                ResultRow row = new ResultRow(result);
                return result.next() ? standing(petition, row) : null;
            }
        }
    }

    private static Standing standing(PetitionId petition, ResultRow row) throws SQLException {
        try {
            return new Standing(
                    petition, row.word(PetitionState.class, "state"), row.instant("since"), row.number("counted"));
        } catch (DocumentException why) {
            throw new UnreadableRowException("The index row of petition " + petition, why);
        }
    }

    /** Inserts or replaces rows. */
    public static void put(StatementPipeline trip, List<Standing> rows) {
        TABLE.put(trip, rows);
    }
}
