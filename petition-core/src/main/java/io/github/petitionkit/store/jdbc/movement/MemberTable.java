package io.github.petitionkit.store.jdbc.movement;

import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.jdbc.sql.BulkTable;
import io.github.petitionkit.store.jdbc.sql.Column;
import io.github.petitionkit.store.jdbc.sql.ColumnType;
import io.github.petitionkit.store.jdbc.sql.ResultRow;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import io.github.petitionkit.store.jdbc.table.PetitionTable;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The petitions of movements. */
final class MemberTable {
    private static final BulkTable<Row> TABLE = new BulkTable<>(
            "petitionkit_movement_petition",
            List.of("movement", "ledger", "petition"),
            List.of(),
            List.of(
                    new Column<>(
                            "movement", ColumnType.TEXT, row -> row.movement().value()),
                    new Column<>("ledger", ColumnType.LONG, row -> row.member().ledger()),
                    new Column<>(
                            "petition",
                            ColumnType.UUID,
                            row -> row.member().petition().value()),
                    new Column<>("state", ColumnType.TEXT, row -> row.member().state()),
                    new Column<>(
                            "next_entry", ColumnType.LONG, row -> row.member().next())));
    private static final String FIND = "select ledger, petition, state, next_entry from petitionkit_movement_petition"
            + " where movement = ? and petition = any(?) order by ledger, petition";
    private static final String ALL = "select ledger, petition, state, next_entry from petitionkit_movement_petition"
            + " where movement = ? order by ledger, petition";
    private static final String PETITIONS =
            "select distinct petition from petitionkit_movement_petition" + " where movement = ?";
    private static final String PRESENT = PETITIONS + " and state <> 'leaving'";
    private static final String DELETE =
            "delete from petitionkit_movement_petition where movement = ? and ledger = ? and petition = ?";

    private MemberTable() {}

    private record Row(Hashtag movement, Member member) {}

    /** Reads the rows of petitions, of all ledgers. */
    static void find(
            StatementPipeline trip, Hashtag movement, Collection<PetitionId> petitions, Consumer<Member> found) {
        trip.ask(
                FIND,
                parameters -> parameters.text(movement.value()).array(ColumnType.UUID, PetitionTable.ids(petitions)),
                row -> found.accept(member(row)));
    }

    /** Reads all rows of a movement. */
    static void all(StatementPipeline trip, Hashtag movement, Consumer<Member> found) {
        trip.ask(ALL, parameters -> parameters.text(movement.value()), row -> found.accept(member(row)));
    }

    private static Member member(ResultRow row) throws SQLException {
        return new Member(
                row.number("ledger"),
                new PetitionId(row.uuid("petition")),
                row.text("state"),
                row.number("next_entry"));
    }

    static void put(StatementPipeline trip, Hashtag movement, Collection<Member> members) {
        TABLE.put(
                trip, members.stream().map(member -> new Row(movement, member)).toList());
    }

    static void delete(StatementPipeline trip, Hashtag movement, Member member) {
        trip.change(
                DELETE,
                parameters -> parameters
                        .text(movement.value())
                        .number(member.ledger())
                        .uuid(member.petition().value()));
    }

    /** Returns the petitions that belong to a movement. */
    static NavigableSet<PetitionId> present(SqlSession session, Hashtag movement) throws SQLException {
        return petitions(session, PRESENT, movement);
    }

    /** Returns the petitions that belong to a movement or have signatures in a ledger of it. */
    static NavigableSet<PetitionId> known(SqlSession session, Hashtag movement) throws SQLException {
        return petitions(session, PETITIONS, movement);
    }

    private static NavigableSet<PetitionId> petitions(SqlSession session, String sql, Hashtag movement)
            throws SQLException {
        NavigableSet<PetitionId> petitions = new TreeSet<>();
        try (PreparedStatement query = session.ask(sql)) {
            query.setString(1, movement.value());
            try (ResultSet result = query.executeQuery()) {
                ResultRow row = new ResultRow(result);
                while (result.next()) {
                    petitions.add(new PetitionId(row.uuid("petition")));
                }
            }
        }
        return petitions;
    }
}
