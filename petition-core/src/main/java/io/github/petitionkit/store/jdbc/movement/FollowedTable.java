package io.github.petitionkit.store.jdbc.movement;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.jdbc.sql.BulkTable;
import io.github.petitionkit.store.jdbc.sql.Column;
import io.github.petitionkit.store.jdbc.sql.ColumnType;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import io.github.petitionkit.store.jdbc.table.PetitionTable;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** The rows of followed petitions. All are on one board, which is what a distributed table is divided by. */
final class FollowedTable {
    static final String BOARD = "all";

    private static final BulkTable<Followed> TABLE = new BulkTable<>(
            "petitionkit_followed",
            List.of("board", "petition"),
            List.of(),
            List.of(
                    new Column<>("board", ColumnType.TEXT, row -> BOARD),
                    new Column<>(
                            "petition", ColumnType.UUID, row -> row.petition().value()),
                    new Column<>("movements", ColumnType.TEXT, row -> Followed.text(row.movements())),
                    new Column<>("leaving", ColumnType.TEXT, row -> Followed.text(row.leaving())),
                    new Column<>("opened_at", ColumnType.INSTANT, Followed::openedAt),
                    new Column<>("next_entry", ColumnType.LONG, Followed::next)));
    private static final String BEGIN = "insert into petitionkit_followed"
            + " (board, petition, movements, leaving, opened_at, next_entry)"
            + " select cast(? as varchar), cast(? as uuid), '', '', timestamp with time zone '1970-01-01 00:00:00+00', 0"
            + " where not exists (select 1 from petitionkit_followed where board = ? and petition = ?)";
    private static final String LOCK = "select petition, movements, leaving, opened_at, next_entry"
            + " from petitionkit_followed where board = ? and petition = any(?) order by petition for update";

    private FollowedTable() {}

    /** Inserts a petition, unless there is a row. */
    static void begin(StatementPipeline trip, PetitionId petition) {
        trip.change(
                BEGIN,
                parameters -> parameters
                        .text(BOARD)
                        .uuid(petition.value())
                        .text(BOARD)
                        .uuid(petition.value()));
    }

    /** Locks petitions, in order, and reads them; those without a row are left out. */
    static void lock(StatementPipeline trip, Collection<PetitionId> petitions, Consumer<Followed> found) {
        trip.ask(
                LOCK,
                parameters -> parameters.text(BOARD).array(ColumnType.UUID, PetitionTable.ids(petitions)),
                row -> found.accept(new Followed(
                        new PetitionId(row.uuid("petition")),
                        Followed.hashtags(row.text("movements")),
                        Followed.hashtags(row.text("leaving")),
                        row.instant("opened_at"),
                        row.number("next_entry"))));
    }

    static void update(StatementPipeline trip, List<Followed> rows) {
        TABLE.update(trip, rows);
    }
}
