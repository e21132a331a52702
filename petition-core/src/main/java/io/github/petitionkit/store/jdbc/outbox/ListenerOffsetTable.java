package io.github.petitionkit.store.jdbc.outbox;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.jdbc.sql.ResultRow;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of listeners, and of how far each has come in the events of each petition. */
final class ListenerOffsetTable {
    private static final String IS_LISTENER = "select 1 from petitionkit_listener where listener = ?";
    private static final String NEW_LISTENER = "insert into petitionkit_listener (listener) values (?)";
    private static final String FORGET = "delete from petitionkit_listener_offset where listener = ?";
    private static final String BEGIN_AT_END =
            "insert into petitionkit_listener_offset (petition, listener, next_number, attempts)"
                    + " select petition, cast(? as varchar), max(last_number) + 1, 0 from petitionkit_event group by petition";
    private static final String UNREAD = "select distinct e.petition from petitionkit_event e"
            + " left join petitionkit_listener_offset p on p.petition = e.petition and p.listener = ?"
            + " where e.last_number >= coalesce(p.next_number, 0)"
            + " and (p.retry_at is null or p.retry_at <= ?) limit ?";
    private static final String WAITING = "select coalesce(sum(e.last_number + 1"
            + " - greatest(e.first_number, coalesce(p.next_number, 0))), 0) as waiting from petitionkit_event e"
            + " left join petitionkit_listener_offset p on p.petition = e.petition and p.listener = ?"
            + " where e.last_number >= coalesce(p.next_number, 0)";
    private static final String LOCK =
            "select next_number, attempts, retry_at, %s as unhurried from petitionkit_listener_offset"
                    + " where petition = ? and listener = ? for update skip locked";
    private static final String IS_THERE =
            "select 1 from petitionkit_listener_offset where petition = ? and listener = ?";
    private static final String BEGIN =
            "insert into petitionkit_listener_offset (petition, listener, next_number, attempts) values (?, ?, 0, 0)";
    private static final String MOVE =
            "update petitionkit_listener_offset set next_number = ?, attempts = ?, retry_at = ?"
                    + " where petition = ? and listener = ?";

    private ListenerOffsetTable() {}

    static boolean isListener(SqlSession session, String listener) throws SQLException {
        try (PreparedStatement query = session.ask(IS_LISTENER)) {
            query.setString(1, listener);
            return hasRow(query);
        }
    }

    /** Begins to keep events for a listener; those that are there are none of its. */
    static void subscribe(SqlSession session, String listener) throws SQLException {
        for (String sql : List.of(NEW_LISTENER, FORGET, BEGIN_AT_END)) {
            try (PreparedStatement statement = session.change(sql)) {
                statement.setString(1, listener);
                statement.executeUpdate();
            }
        }
    }

    /** Petitions that have events for a listener which does not rest from them. */
    static List<PetitionId> unread(SqlSession session, String listener, Instant now, int most) throws SQLException {
        try (PreparedStatement query = session.ask(UNREAD)) {
            query.setString(1, listener);
            session.setInstant(query, 2, now);
            query.setInt(3, most);
            List<PetitionId> petitions = new ArrayList<>();
            try (ResultSet result = query.executeQuery()) {
                ResultRow row = new ResultRow(result);
                while (result.next()) {
                    petitions.add(new PetitionId(row.uuid("petition")));
                }
            }
            return petitions;
        }
    }

    static long waiting(SqlSession session, String listener) throws SQLException {
        try (PreparedStatement query = session.ask(WAITING)) {
            query.setString(1, listener);
            try (ResultSet result = query.executeQuery()) {
                result.next();
                return new ResultRow(result).number("waiting");
            }
        }
    }

    /**
     * Keeps everybody else from telling a listener of a petition; empty where somebody else does it, or nobody ever has. The
     * transaction need not wait for the disk: what a listener is told after a crash of the database, it is told again.
     */
    static Optional<ListenerOffset> lock(SqlSession session, String listener, PetitionId petition) throws SQLException {
        try (PreparedStatement query =
                session.ask(LOCK.formatted(session.dialect().unhurriedCommit()))) {
            query.setObject(1, petition.value());
            query.setString(2, listener);
            try (ResultSet result = query.executeQuery()) {
                if (!result.next()) {
                    return Optional.empty();
                }
                ResultRow row = new ResultRow(result);
                Instant rest = row.instantOrNull("retry_at");
                return Optional.of(new ListenerOffset(
                        row.number("next_number"),
                        Math.toIntExact(row.number("attempts")),
                        rest == null ? Instant.MIN : rest));
            }
        }
    }

    static boolean isThere(SqlSession session, String listener, PetitionId petition) throws SQLException {
        try (PreparedStatement query = session.ask(IS_THERE)) {
            query.setObject(1, petition.value());
            query.setString(2, listener);
            return hasRow(query);
        }
    }

    static void begin(SqlSession session, String listener, PetitionId petition) throws SQLException {
        try (PreparedStatement insert = session.change(BEGIN)) {
            insert.setObject(1, petition.value());
            insert.setString(2, listener);
            insert.executeUpdate();
        }
    }

    static void move(StatementPipeline trip, String listener, PetitionId petition, ListenerOffset to) {
        trip.change(
                MOVE,
                parameters -> parameters
                        .number(to.next())
                        .number(to.attempts())
                        .instant(to.restsUntil().equals(Instant.MIN) ? null : to.restsUntil())
                        .uuid(petition.value())
                        .text(listener));
    }

    private static boolean hasRow(PreparedStatement query) throws SQLException {
        try (ResultSet result = query.executeQuery()) {
            return result.next();
        }
    }
}
