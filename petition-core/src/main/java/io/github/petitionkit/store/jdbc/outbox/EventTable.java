package io.github.petitionkit.store.jdbc.outbox;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.jdbc.json.VersionedDocument;
import io.github.petitionkit.store.jdbc.sql.BulkTable;
import io.github.petitionkit.store.jdbc.sql.Column;
import io.github.petitionkit.store.jdbc.sql.ColumnType;
import io.github.petitionkit.store.jdbc.sql.ResultRow;
import io.github.petitionkit.store.jdbc.sql.RowReading;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.sql.StatementParameters;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import io.github.petitionkit.store.jdbc.table.PerPetition;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The rows of events, each with those of one write. */
public final class EventTable {
    private static final int MOST_IN_A_ROW = 500;
    private static final String FROM = "select document from petitionkit_event where petition = ? and last_number >= ?"
            + " and last_number < ? + (select min(last_number) from petitionkit_event"
            + " where petition = ? and last_number >= ?) order by last_number";

    private static final String FORGET = "delete from petitionkit_event where petition = ? and last_number <"
            + " (select min(coalesce(p.next_number, 0)) from petitionkit_listener l"
            + " left join petitionkit_listener_offset p on p.listener = l.listener and p.petition = ?)";

    private final VersionedDocument<EventBatch> document;
    private final BulkTable<PerPetition<EventBatch>> table;

    public EventTable(VersionedDocument<EventBatch> document) {
        this.document = document;
        table = new BulkTable<>(
                "petitionkit_event",
                List.of("petition", "last_number"),
                List.of(),
                List.of(
                        new Column<>(
                                "petition",
                                ColumnType.UUID,
                                row -> row.petition().value()),
                        new Column<>(
                                "last_number",
                                ColumnType.LONG,
                                row -> last(row.value().events())),
                        new Column<>(
                                "first_number",
                                ColumnType.LONG,
                                row -> first(row.value().events())),
                        new Column<>("document", ColumnType.TEXT, row -> document.write(row.value()))));
    }

    private static long first(List<PetitionEvent> events) {
        return events.get(0).id().number();
    }

    private static long last(List<PetitionEvent> events) {
        return events.get(events.size() - 1).id().number();
    }

    public void insert(StatementPipeline trip, List<PerPetition<EventBatch>> rows) {
        table.insert(trip, rows);
    }

    /** The rows for the events of one petition. */
    public static List<PerPetition<EventBatch>> rows(PetitionId petition, List<PetitionEvent> events) {
        List<PerPetition<EventBatch>> rows = new ArrayList<>();
        for (int from = 0; from < events.size(); from += MOST_IN_A_ROW) {
            int to = Math.min(events.size(), from + MOST_IN_A_ROW);
            rows.add(new PerPetition<>(petition, new EventBatch(events.subList(from, to))));
        }
        return rows;
    }

    /** The next events of a petition from a number on, in order: some, unless there are none, and not many more than a number. */
    List<PetitionEvent> from(SqlSession session, PetitionId petition, long number, int about) throws SQLException {
        try (PreparedStatement query = session.ask(FROM)) {
            new StatementParameters(session, query)
                    .uuid(petition.value())
                    .number(number)
                    .number(about)
                    .uuid(petition.value())
                    .number(number);
            List<PetitionEvent> events = new ArrayList<>();
            try (ResultSet result = query.executeQuery()) {
                ResultRow row = new ResultRow(result);
                while (result.next()) {
                    RowReading.ofDocument(
                                    document,
                                    row.text("document"),
                                    () -> "Event %d of petition %s".formatted(number, petition))
                            .events()
                            .stream()
                            .filter(event -> event.id().number() >= number)
                            .forEach(events::add);
                }
            }
            return events;
        }
    }

    /** Deletes the events of a petition that every listener has been told. */
    static void forgetDelivered(StatementPipeline trip, PetitionId petition) {
        trip.change(FORGET, parameters -> parameters.uuid(petition.value()).uuid(petition.value()));
    }
}
