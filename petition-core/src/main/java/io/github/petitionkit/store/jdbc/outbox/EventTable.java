package io.github.petitionkit.store.jdbc.outbox;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.jdbc.json.VersionedDocument;
import io.github.petitionkit.store.jdbc.sql.BulkTable;
import io.github.petitionkit.store.jdbc.sql.Column;
import io.github.petitionkit.store.jdbc.sql.Column.Spread;
import io.github.petitionkit.store.jdbc.sql.ColumnType;
import io.github.petitionkit.store.jdbc.sql.Dialect;
import io.github.petitionkit.store.jdbc.sql.ResultRow;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rows of events, each with those of one write. */
public final class EventTable {
    private static final Logger LOG = LoggerFactory.getLogger(EventTable.class);
    /** How many rows of a petition are deleted at once on PostgreSQL, so that no transaction gets long. */
    static final int MOST_DELETED = 1_000;

    private static final String DOCUMENTS = "select e.petition, e.last_number, e.mark, e.document from unnest("
            + ColumnType.UUID.arrayParameter() + ", " + ColumnType.LONG.arrayParameter()
            + ") as k(petition, last_number) join petitionkit_event e"
            + " on e.petition = k.petition and e.last_number = k.last_number";

    private static final String FIRST_WAITING =
            " select e.petition, e.last_number, e.mark, e.document, coalesce(o.next_number, 0) as next_number"
                    + " from waiting w %s join petitionkit_event e on e.petition = w.petition and e.last_number ="
                    + " (select min(n.last_number) from petitionkit_event n where n.petition = w.petition"
                    + " and n.last_number >= coalesce(o.next_number, 0)) limit ?";

    private final VersionedDocument<EventBatch> document;
    private final BulkTable<EventRow> table;

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
                                "last_number", ColumnType.LONG, row -> row.key().last()),
                        new Column<>("first_number", ColumnType.LONG, EventRow::first),
                        new Column<>("mark", ColumnType.LONG, EventRow::mark),
                        new Column<>("is_transition", ColumnType.FLAG, Spread.BY_WRITE, EventRow::isTransition),
                        new Column<>("document", ColumnType.TEXT, row -> document.write(row.told()))));
    }

    public void insert(StatementPipeline trip, List<EventRow> rows) {
        table.insert(trip, rows);
    }

    /** Finds the next rows of the petitions that a listener's owner has claimed, in order, at most a number of each. */
    static void next(
            StatementPipeline trip,
            String listener,
            Collection<PetitionId> petitions,
            UUID owner,
            int most,
            Consumer<EventRow.Waiting> found) {
        trip.ask(
                trip.session().dialect().nextEvents(),
                parameters -> parameters
                        .number(most)
                        .text(listener)
                        .array(ColumnType.UUID, ListenerOffsetTable.ids(petitions))
                        .uuid(owner),
                row -> found.accept(new EventRow.Waiting(key(row), row.flag("is_transition"))));
    }

    private static EventRow.Key key(ResultRow row) throws SQLException {
        return new EventRow.Key(new PetitionId(row.uuid("petition")), row.number("last_number"), row.number("mark"));
    }

    /** Reads the events of rows, without rows that this release cannot read. */
    public void read(
            StatementPipeline trip,
            Collection<EventRow.Key> rows,
            BiConsumer<EventRow.Key, List<PetitionEvent>> found) {
        trip.ask(
                DOCUMENTS,
                parameters -> parameters
                        .array(
                                ColumnType.UUID,
                                rows.stream().map(row -> row.petition().value()).toArray(UUID[]::new))
                        .array(
                                ColumnType.LONG,
                                rows.stream().map(EventRow.Key::last).toArray(Long[]::new)),
                row -> read(row, found));
    }

    private void read(ResultRow row, BiConsumer<EventRow.Key, List<PetitionEvent>> found) throws SQLException {
        EventRow.Key key = key(row);
        String text = row.text("document");
        try {
            found.accept(key, document.read(text).events());
        } catch (IllegalArgumentException unknown) {
            LOG.warn(
                    "Events of petition {} up to number {} wait for a node with a newer release: {}",
                    key.petition(),
                    key.last(),
                    unknown.getMessage());
        }
    }

    /** Reads the next event that waits for a listener, of some petitions, without rows that this release cannot read. */
    void firstWaiting(StatementPipeline trip, String listener, int most, Consumer<PetitionEvent> found) {
        Dialect dialect = trip.session().dialect();
        trip.ask(
                dialect.petitionsWithEvents() + FIRST_WAITING.formatted(dialect.offsetsOfWaiting()),
                parameters -> parameters.text(listener).number(most),
                row -> {
                    long next = row.number("next_number");
                    read(
                            row,
                            (key, events) -> events.stream()
                                    .filter(event -> event.id().number() >= next)
                                    .findFirst()
                                    .ifPresent(found));
                });
    }

    /** Finds petitions that have events, in their order, from one on. */
    static void petitionsAfter(StatementPipeline trip, PetitionId last, int most, Consumer<PetitionId> found) {
        trip.ask(
                trip.session().dialect().petitionsWithEventsAfter(),
                parameters -> parameters.uuid(last.value()).number(most),
                row -> found.accept(new PetitionId(row.uuid("petition"))));
    }

    /** Deletes the events of petitions that every listener has received, at most {@link #MOST_DELETED} rows of each. */
    static void forgetDelivered(StatementPipeline trip, Collection<DeliveredEvents.Deletable> events) {
        if (!events.isEmpty()) {
            trip.change(
                    trip.session().dialect().forgetDelivered(MOST_DELETED),
                    parameters -> parameters
                            .array(
                                    ColumnType.UUID,
                                    events.stream()
                                            .map(each -> each.petition().value())
                                            .toArray(UUID[]::new))
                            .array(
                                    ColumnType.LONG,
                                    events.stream()
                                            .map(DeliveredEvents.Deletable::first)
                                            .toArray(Long[]::new)));
        }
    }
}
