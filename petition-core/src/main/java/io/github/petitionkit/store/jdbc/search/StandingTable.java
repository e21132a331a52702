package io.github.petitionkit.store.jdbc.search;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.search.Standing;
import io.github.petitionkit.store.jdbc.json.EnumNames;
import io.github.petitionkit.store.jdbc.sql.BulkTable;
import io.github.petitionkit.store.jdbc.sql.Column;
import io.github.petitionkit.store.jdbc.sql.ColumnType;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import java.util.List;

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
    private static final String COUNT = "update petitionkit_standing set counted = ? where petition = ?";

    private StandingTable() {}

    /** Inserts or replaces rows. */
    public static void put(StatementPipeline trip, List<Standing> rows) {
        TABLE.put(trip, rows);
    }

    /** Replaces the count of a petition. */
    public static void count(StatementPipeline trip, PetitionId petition, long counted) {
        trip.change(COUNT, parameters -> parameters.number(counted).uuid(petition.value()));
    }
}
