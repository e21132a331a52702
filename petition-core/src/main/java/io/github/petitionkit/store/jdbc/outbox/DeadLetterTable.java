package io.github.petitionkit.store.jdbc.outbox;

import io.github.petitionkit.event.EventId;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.store.DeadLetter;
import io.github.petitionkit.store.jdbc.json.VersionedDocument;
import io.github.petitionkit.store.jdbc.sql.ResultRow;
import io.github.petitionkit.store.jdbc.sql.RowReading;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of events that were given up. */
public final class DeadLetterTable {
    private static final String INSERT =
            "insert into petitionkit_dead_letter (petition, number, listener, failed_at, document)"
                    + " values (?, ?, ?, ?, ?)";
    private static final String OLDEST = "select petition, number, listener, document from petitionkit_dead_letter"
            + " order by failed_at, petition, number, listener limit ?";
    private static final String LOCK = "select petition, number, document from petitionkit_dead_letter"
            + " where petition = ? and number = ? and listener = ? for update skip locked";
    private static final String DELETE =
            "delete from petitionkit_dead_letter where petition = ? and number = ? and listener = ?";

    private final VersionedDocument<EventBatch> document;

    public DeadLetterTable(VersionedDocument<EventBatch> document) {
        this.document = document;
    }

    void insert(SqlSession session, DeadLetter letter, Instant now) throws SQLException {
        try (PreparedStatement insert = session.change(INSERT)) {
            describe(insert, letter.listener(), letter.event().id());
            session.setInstant(insert, 4, now);
            insert.setString(5, document.write(new EventBatch(List.of(letter.event()))));
            insert.executeUpdate();
        }
    }

    /** The oldest that can be read. */
    List<DeadLetter> oldest(SqlSession session, int most) throws SQLException {
        try (PreparedStatement query = session.ask(OLDEST)) {
            query.setInt(1, most);
            List<DeadLetter> letters = new ArrayList<>();
            try (ResultSet result = query.executeQuery()) {
                ResultRow row = new ResultRow(result);
                while (result.next()) {
                    String listener = row.text("listener");
                    RowReading.of(() -> new DeadLetter(listener, event(row)))
                            .orWarning()
                            .forEach(letters::add);
                }
            }
            return letters;
        }
    }

    /** Keeps everybody else from carrying an event; empty where somebody else does, or where it is not given up. */
    Optional<PetitionEvent> lock(SqlSession session, String listener, EventId event) throws SQLException {
        try (PreparedStatement query = session.ask(LOCK)) {
            describe(query, listener, event);
            try (ResultSet result = query.executeQuery()) {
                return result.next() ? Optional.of(event(new ResultRow(result))) : Optional.empty();
            }
        }
    }

    static void delete(SqlSession session, String listener, EventId event) throws SQLException {
        try (PreparedStatement delete = session.change(DELETE)) {
            describe(delete, listener, event);
            delete.executeUpdate();
        }
    }

    private PetitionEvent event(ResultRow row) throws SQLException {
        UUID petition = row.uuid("petition");
        long number = row.number("number");
        return RowReading.ofDocument(
                        document, row.text("document"), () -> "Event %d of petition %s".formatted(number, petition))
                .events()
                .get(0);
    }

    private static void describe(PreparedStatement statement, String listener, EventId event) throws SQLException {
        statement.setObject(1, event.petition().value());
        statement.setLong(2, event.number());
        statement.setString(3, listener);
    }
}
