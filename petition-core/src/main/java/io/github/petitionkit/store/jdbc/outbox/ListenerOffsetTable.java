package io.github.petitionkit.store.jdbc.outbox;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.jdbc.sql.BulkTable;
import io.github.petitionkit.store.jdbc.sql.Column;
import io.github.petitionkit.store.jdbc.sql.ColumnType;
import io.github.petitionkit.store.jdbc.sql.Dialect;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.sql.StatementParameters;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** The rows of listeners, and of each listener's offset in the events of each petition. */
public final class ListenerOffsetTable {
    private static final String IS_LISTENER = "select 1 from petitionkit_listener where listener = ?";
    private static final String NEW_LISTENER = "insert into petitionkit_listener (listener) values (?)";
    private static final String FORGET = "delete from petitionkit_listener_offset where listener = ?";
    private static final String FORGET_RETRIES = "delete from petitionkit_retry where listener = ?";
    private static final String BEGIN =
            "insert into petitionkit_listener_offset (petition, listener, next_number, attempts)"
                    + " select p.petition, cast(? as varchar), 0, 0 from petitionkit_petition p where p.petition = any(?)"
                    + " and not exists (select 1 from petitionkit_listener_offset o"
                    + " where o.petition = p.petition and o.listener = ?)";
    private static final String UNREAD = " select w.petition, o.petition is null as is_new from waiting w %s"
            + " where w.petition is not null and (o.retry_at is null or o.retry_at <= ?)"
            + " and exists (select 1 from petitionkit_event e"
            + " where e.petition = w.petition and e.last_number >= coalesce(o.next_number, 0)) limit ?";
    private static final String CLAIM = "update petitionkit_listener_offset set owner = ?, retry_at = ?"
            + " where listener = ? and (retry_at is null or retry_at <= ? or owner = ?)"
            + " and petition in (select o.petition from petitionkit_listener_offset o where o.listener = ?"
            + " and o.petition = any(?) and (o.retry_at is null or o.retry_at <= ? or o.owner = ?)"
            + " and exists (select 1 from petitionkit_event e"
            + " where e.petition = o.petition and e.last_number >= o.next_number) order by o.petition %s)";
    private static final BulkTable<ListenerOffset> POSITIONS = new BulkTable<>(
            "petitionkit_listener_offset",
            List.of("petition", "listener", "owner"),
            List.of(),
            List.of(
                    new Column<>(
                            "petition",
                            ColumnType.UUID,
                            position -> position.petition().value()),
                    new Column<>("listener", ColumnType.TEXT, ListenerOffset::listener),
                    new Column<>("owner", ColumnType.UUID, ListenerOffset::owner),
                    new Column<>("next_number", ColumnType.LONG, ListenerOffset::next),
                    new Column<>("attempts", ColumnType.INT, ListenerOffset::attempts),
                    new Column<>("retry_at", ColumnType.INSTANT, ListenerOffset::claimableAt)));

    private ListenerOffsetTable() {}

    /** A petition with waiting events, and whether its row for the listener must be inserted first. */
    record Unread(PetitionId petition, boolean isNew) {}

    static boolean isListener(SqlSession session, String listener) throws SQLException {
        try (PreparedStatement query = session.ask(IS_LISTENER)) {
            query.setString(1, listener);
            try (ResultSet result = query.executeQuery()) {
                return result.next();
            }
        }
    }

    /** Subscribes a listener, with all present events. */
    static void add(SqlSession session, String listener) throws SQLException {
        try (PreparedStatement insert = session.change(NEW_LISTENER)) {
            insert.setString(1, listener);
            insert.executeUpdate();
        }
    }

    /** Subscribes a listener, from the next events on. */
    static void subscribe(SqlSession session, String listener) throws SQLException {
        session.takeTime();
        for (String sql :
                List.of(NEW_LISTENER, FORGET, FORGET_RETRIES, session.dialect().beginAtEnd())) {
            try (PreparedStatement statement = session.change(sql)) {
                statement.setString(1, listener);
                statement.executeUpdate();
            }
        }
    }

    /** Inserts the rows of petitions that are new to a listener. */
    static void begin(SqlSession session, String listener, Collection<PetitionId> petitions) throws SQLException {
        try (PreparedStatement insert = session.change(BEGIN)) {
            new StatementParameters(session, insert)
                    .text(listener)
                    .array(ColumnType.UUID, ids(petitions))
                    .text(listener);
            insert.executeUpdate();
        }
    }

    /**
     * Returns petitions whose events a listener can claim; the cost is linear in the number of petitions with events.
     */
    static List<Unread> unread(SqlSession session, String listener, Instant now, int most) throws SQLException {
        List<Unread> unread = new ArrayList<>();
        StatementPipeline trip = new StatementPipeline(session);
        Dialect dialect = session.dialect();
        dialect.beginShortRead(trip);
        trip.ask(
                dialect.petitionsWithEvents() + UNREAD.formatted(dialect.offsetsOfWaiting()),
                parameters -> parameters.text(listener).instant(now).number(most),
                row -> unread.add(new Unread(new PetitionId(row.uuid("petition")), row.flag("is_new"))));
        trip.make();
        return unread;
    }

    static long waiting(SqlSession session, String listener) throws SQLException {
        List<Long> waiting = new ArrayList<>(1);
        StatementPipeline trip = new StatementPipeline(session);
        session.dialect().beginShortRead(trip);
        trip.ask(
                session.dialect().waitingEvents(),
                parameters -> parameters.text(listener).text(listener),
                row -> waiting.add(row.number("waiting")));
        trip.make();
        return waiting.get(0);
    }

    /** Claims the next events of petitions that have some and are not claimed by another owner. */
    public static void claim(
            StatementPipeline trip,
            String listener,
            Collection<PetitionId> petitions,
            UUID owner,
            Instant now,
            Instant until,
            Consumer<ListenerOffset> claimed) {
        Dialect dialect = trip.session().dialect();
        String claim = CLAIM.formatted(dialect.skipLocked("o"));
        trip.changeAndRead(
                dialect.returning(claim, "petition, next_number, attempts"),
                parameters -> parameters
                        .uuid(owner)
                        .instant(until)
                        .text(listener)
                        .instant(now)
                        .uuid(owner)
                        .text(listener)
                        .array(ColumnType.UUID, ids(petitions))
                        .instant(now)
                        .uuid(owner),
                row -> claimed.accept(new ListenerOffset(
                        new PetitionId(row.uuid("petition")),
                        listener,
                        owner,
                        row.number("next_number"),
                        Math.toIntExact(row.number("attempts")),
                        until)));
    }

    /** Advances the offsets that the owner still holds. */
    public static void move(StatementPipeline trip, List<ListenerOffset> positions) {
        POSITIONS.update(trip, positions);
    }

    static UUID[] ids(Collection<PetitionId> petitions) {
        return petitions.stream().map(PetitionId::value).toArray(UUID[]::new);
    }
}
