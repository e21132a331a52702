package io.github.petitionkit.store.jdbc;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.petition.PetitionId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The rows of events, each with those of one write. */
final class EventTable {
    private static final int MOST_IN_A_ROW = 500;
    private static final String FROM = "select document from petitionkit_event where petition = ? and last_number >= ?"
            + " and last_number < ? + (select min(last_number) from petitionkit_event"
            + " where petition = ? and last_number >= ?) order by last_number";

    private static final String FORGET = "delete from petitionkit_event where petition = ? and last_number <"
            + " (select min(coalesce(p.next_number, 0)) from petitionkit_listener l"
            + " left join petitionkit_listener_offset p on p.listener = l.listener and p.petition = ?)";

    private final Document<Told> document;
    private final Table<OfPetition<Told>> table;

    EventTable(Document<Told> document) {
        this.document = document;
        table = new Table<>(
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

    void insert(RoundTrip trip, List<OfPetition<Told>> rows) {
        table.insert(trip, rows);
    }

    /** The rows for the events of one petition. */
    static List<OfPetition<Told>> rows(PetitionId petition, List<PetitionEvent> events) {
        List<OfPetition<Told>> rows = new ArrayList<>();
        for (int from = 0; from < events.size(); from += MOST_IN_A_ROW) {
            int to = Math.min(events.size(), from + MOST_IN_A_ROW);
            rows.add(new OfPetition<>(petition, new Told(events.subList(from, to))));
        }
        return rows;
    }

    /** The next events of a petition from a number on, in order: some, unless there are none, and not many more than a number. */
    List<PetitionEvent> from(Session session, PetitionId petition, long number, int about) throws SQLException {
        try (PreparedStatement query = session.ask(FROM)) {
            new Parameters(session, query)
                    .uuid(petition.value())
                    .number(number)
                    .number(about)
                    .uuid(petition.value())
                    .number(number);
            List<PetitionEvent> events = new ArrayList<>();
            try (ResultSet result = query.executeQuery()) {
                Row row = new Row(result);
                while (result.next()) {
                    document.read(row.text("document")).events().stream()
                            .filter(event -> event.id().number() >= number)
                            .forEach(events::add);
                }
            }
            return events;
        }
    }

    /** Deletes the events of a petition that every listener has been told. */
    static void forgetDelivered(RoundTrip trip, PetitionId petition) {
        trip.change(FORGET, parameters -> parameters.uuid(petition.value()).uuid(petition.value()));
    }
}
