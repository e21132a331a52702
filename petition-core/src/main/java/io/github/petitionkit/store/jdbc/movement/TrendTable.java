package io.github.petitionkit.store.jdbc.movement;

import io.github.petitionkit.movement.RecentWindow;
import io.github.petitionkit.movement.Trending;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.jdbc.sql.BulkTable;
import io.github.petitionkit.store.jdbc.sql.Column;
import io.github.petitionkit.store.jdbc.sql.ColumnType;
import io.github.petitionkit.store.jdbc.sql.ResultRow;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.sql.StatementParameters;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import io.github.petitionkit.store.jdbc.table.PetitionTable;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

/** The counted signatures of each petition in the last hours, by hours and by minutes. */
final class TrendTable {
    static final String HOUR = "hour";
    static final String MINUTE = "minute";

    private static final BulkTable<Map.Entry<Key, Long>> TABLE = new BulkTable<>(
            "petitionkit_trend",
            List.of("board", "span", "starts_at", "petition"),
            List.of(),
            List.of(
                    new Column<>("board", ColumnType.TEXT, row -> FollowedTable.BOARD),
                    new Column<>("span", ColumnType.TEXT, row -> row.getKey().span()),
                    new Column<>(
                            "starts_at", ColumnType.INSTANT, row -> row.getKey().startsAt()),
                    new Column<>(
                            "petition",
                            ColumnType.UUID,
                            row -> row.getKey().petition().value()),
                    new Column<>("figure", ColumnType.LONG, Map.Entry::getValue)));
    private static final String FIND = "select span, starts_at, petition, figure from petitionkit_trend"
            + " where board = ? and petition = any(?) and starts_at = any(?)";
    private static final String FORGET =
            "delete from petitionkit_trend where board = ? and petition = any(?) and starts_at < ?";
    private static final String TOP = "select t.petition, f.opened_at, sum(t.figure) as signatures"
            + " from petitionkit_trend t join petitionkit_followed f on f.board = t.board and f.petition = t.petition"
            + " where t.board = ? and ((t.span = 'hour' and t.starts_at >= ?)"
            + " or (t.span = 'minute' and t.starts_at >= ? and t.starts_at < ?))"
            + " group by t.petition, f.opened_at having sum(t.figure) > 0"
            + " order by signatures desc, f.opened_at desc, t.petition limit ?";

    private TrendTable() {}

    /** What a figure counts: the signatures of a petition that first counted in an hour or a minute. */
    record Key(String span, Instant startsAt, PetitionId petition) {}

    /** Reads the figures of petitions that begin at some instants. */
    static void find(
            StatementPipeline trip,
            Collection<PetitionId> petitions,
            Collection<Instant> starts,
            BiConsumer<Key, Long> found) {
        trip.ask(
                FIND,
                parameters -> parameters
                        .text(FollowedTable.BOARD)
                        .array(ColumnType.UUID, PetitionTable.ids(petitions))
                        .array(ColumnType.INSTANT, ColumnType.INSTANT.array(starts)),
                row -> found.accept(
                        new Key(row.text("span"), row.instant("starts_at"), new PetitionId(row.uuid("petition"))),
                        row.number("figure")));
    }

    static void put(StatementPipeline trip, Map<Key, Long> figures) {
        TABLE.put(trip, List.copyOf(figures.entrySet()));
    }

    /** Deletes the figures of petitions from before an instant. */
    static void forget(StatementPipeline trip, Collection<PetitionId> petitions, Instant before) {
        trip.change(
                FORGET,
                parameters -> parameters
                        .text(FollowedTable.BOARD)
                        .array(ColumnType.UUID, PetitionTable.ids(petitions))
                        .instant(before));
    }

    static List<Trending.Ranked> top(SqlSession session, RecentWindow window, int most) throws SQLException {
        List<Trending.Ranked> top = new ArrayList<>();
        try (PreparedStatement query = session.ask(TOP)) {
            new StatementParameters(session, query)
                    .text(FollowedTable.BOARD)
                    .instant(window.wholeHours())
                    .instant(window.start())
                    .instant(window.wholeHours())
                    .number(most);
            try (ResultSet result = query.executeQuery()) {
                ResultRow row = new ResultRow(result);
                while (result.next()) {
                    UUID petition = row.uuid("petition");
                    top.add(new Trending.Ranked(
                            new PetitionId(petition), row.instant("opened_at"), row.number("signatures")));
                }
            }
        }
        return top;
    }
}
