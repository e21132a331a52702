package io.github.petitionkit.store.jdbc.outbox;

import io.github.petitionkit.event.EventId;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.store.DeadLetter;
import io.github.petitionkit.store.EventClaim;
import io.github.petitionkit.store.jdbc.json.VersionedDocument;
import io.github.petitionkit.store.jdbc.sql.ResultRow;
import io.github.petitionkit.store.jdbc.sql.RowReading;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of dead letters. */
public final class DeadLetterTable {
    private static final String INSERT = "insert into petitionkit_dead_letter (petition, number, listener, failed_at,"
            + " document) select petition, cast(? as bigint), listener, cast(? as timestamp(6) with time zone),"
            + " cast(? as varchar) from ";
    private static final String IF_NEW = " and not exists (select 1 from petitionkit_dead_letter d"
            + " where d.petition = o.petition and d.number = ? and d.listener = o.listener)";
    private static final String FROM_SEQUENCE =
            INSERT + "petitionkit_listener_offset o where petition = ? and listener = ? and owner = ?" + IF_NEW;
    private static final String FROM_ASIDE =
            INSERT + "petitionkit_retry o where petition = ? and listener = ? and owner = ? and number = ?" + IF_NEW;
    private static final String OLDEST = "select listener, " + EventDocument.COLUMNS + " from petitionkit_dead_letter"
            + " order by failed_at, petition, number, listener limit ?";
    private static final String FIND = "select " + EventDocument.COLUMNS
            + " from petitionkit_dead_letter where petition = ? and number = ? and listener = ?";
    private static final String DELETE =
            "delete from petitionkit_dead_letter where petition = ? and number = ? and listener = ?";

    private final EventDocument document;

    public DeadLetterTable(VersionedDocument<EventBatch> document) {
        this.document = new EventDocument(document);
    }

    /** Inserts a claimed event as a dead letter, if the owner still holds the claim. */
    public void insert(StatementPipeline trip, EventClaim claim, PetitionEvent event, Instant now) {
        boolean isAside = claim.source() == EventClaim.Source.ASIDE;
        UUID owner = claim.owner();
        trip.change(isAside ? FROM_ASIDE : FROM_SEQUENCE, parameters -> {
            parameters
                    .number(event.id().number())
                    .instant(now)
                    .text(document.write(event))
                    .uuid(event.petition().value())
                    .text(claim.listener())
                    .uuid(owner);
            if (isAside) {
                parameters.number(event.id().number());
            }
            parameters.number(event.id().number());
        });
    }

    /** Returns the oldest readable dead letters. */
    public List<DeadLetter> oldest(SqlSession session, int most) throws SQLException {
        try (PreparedStatement query = session.ask(OLDEST)) {
            query.setInt(1, most);
            List<DeadLetter> letters = new ArrayList<>();
            try (ResultSet result = query.executeQuery()) {
                ResultRow row = new ResultRow(result);
                while (result.next()) {
                    String listener = row.text("listener");
                    RowReading.of(() -> new DeadLetter(listener, document.read(row)))
                            .orWarning()
                            .forEach(letters::add);
                }
            }
            return letters;
        }
    }

    public Optional<PetitionEvent> find(SqlSession session, String listener, EventId event) throws SQLException {
        try (PreparedStatement query = session.ask(FIND)) {
            describe(query, listener, event);
            try (ResultSet result = query.executeQuery()) {
                return result.next() ? Optional.of(document.read(new ResultRow(result))) : Optional.empty();
            }
        }
    }

    /** Deletes a dead letter, and returns whether it existed. */
    public static boolean delete(SqlSession session, String listener, EventId event) throws SQLException {
        try (PreparedStatement delete = session.change(DELETE)) {
            describe(delete, listener, event);
            return delete.executeUpdate() > 0;
        }
    }

    private static void describe(PreparedStatement statement, String listener, EventId event) throws SQLException {
        statement.setObject(1, event.petition().value());
        statement.setLong(2, event.number());
        statement.setString(3, listener);
    }
}
