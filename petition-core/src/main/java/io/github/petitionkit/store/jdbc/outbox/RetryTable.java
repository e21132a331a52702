package io.github.petitionkit.store.jdbc.outbox;

import io.github.petitionkit.event.EventId;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.store.EventClaim;
import io.github.petitionkit.store.jdbc.json.VersionedDocument;
import io.github.petitionkit.store.jdbc.sql.Dialect;
import io.github.petitionkit.store.jdbc.sql.RowReading;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/** The rows of events that were set aside to be retried alone. */
public final class RetryTable {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final String OF_EVENT = " where petition = ? and number = ? and listener = ? and owner = ?";
    private static final String CLAIM = "update petitionkit_retry set owner = ?, attempts = attempts + 1, due_at = ?"
            + " where due_at <= ? and (petition, number, listener) in (select r.petition, r.number, r.listener"
            + " from petitionkit_retry r where r.listener = ? and r.due_at <= ? %s limit ? %s)";
    private static final String INSERT = "insert into petitionkit_retry (petition, number, listener, owner, attempts,"
            + " due_at, document) select petition, cast(? as bigint), listener, cast(? as uuid), cast(? as integer),"
            + " cast(? as timestamp(6) with time zone), cast(? as varchar)"
            + " from petitionkit_listener_offset o where petition = ? and listener = ? and owner = ?"
            + " and not exists (select 1 from petitionkit_retry r where r.petition = o.petition and r.number = ?"
            + " and r.listener = o.listener)";
    private static final String POSTPONE = "update petitionkit_retry set attempts = ?, due_at = ?" + OF_EVENT;
    private static final String RELEASE = "update petitionkit_retry set due_at = ?" + OF_EVENT;
    private static final String MOST_TRIED = "select " + EventDocument.COLUMNS
            + " from petitionkit_retry where listener = ? order by attempts desc, due_at limit ?";
    private static final String DELETE = "delete from petitionkit_retry" + OF_EVENT;

    private final EventDocument document;

    public RetryTable(VersionedDocument<EventBatch> document) {
        this.document = new EventDocument(document);
    }

    /** A claimed event. */
    public interface Reader {
        void take(PetitionEvent event, int attempts);
    }

    /**
     * Claims due events, including those whose earlier lease has ended. One that this release cannot read stays claimed
     * until the lease ends, so that it stops no other event; a node with the newer release may claim it then.
     */
    public void claim(
            StatementPipeline trip, String listener, UUID owner, Instant now, Instant until, int most, Reader reader) {
        Dialect dialect = trip.session().dialect();
        String claim = CLAIM.formatted("order by r.due_at", dialect.skipLocked("r"));
        trip.changeAndRead(
                dialect.returning(claim, "attempts, " + EventDocument.COLUMNS),
                parameters -> parameters
                        .uuid(owner)
                        .instant(until)
                        .instant(now)
                        .text(listener)
                        .instant(now)
                        .number(most),
                row -> {
                    int failures = Math.toIntExact(row.number("attempts")) - 1;
                    RowReading.of(() -> document.read(row)).orWarning().forEach(event -> reader.take(event, failures));
                });
    }

    /** Finds the readable events that were tried most often, which are about the oldest, because pauses grow. */
    void mostTried(StatementPipeline trip, String listener, int most, Consumer<PetitionEvent> found) {
        trip.ask(
                MOST_TRIED,
                parameters -> parameters.text(listener).number(most),
                row -> RowReading.of(() -> document.read(row)).orWarning().forEach(found));
    }

    /** Sets aside an event that was claimed with others, if the owner still holds the claim. */
    public void setAside(StatementPipeline trip, EventClaim claim, PetitionEvent event, int failures, Instant dueAt) {
        insert(trip, claim, event, NOBODY, failures, dueAt);
    }

    /** Sets aside an event that the listener is still processing; the owner keeps the claim on it. */
    public void setAsideRunning(StatementPipeline trip, EventClaim claim, PetitionEvent event, Instant until) {
        insert(trip, claim, event, claim.owner(), 1, until);
    }

    private void insert(
            StatementPipeline trip, EventClaim claim, PetitionEvent event, UUID owner, int attempts, Instant dueAt) {
        EventId id = event.id();
        trip.change(
                INSERT,
                parameters -> parameters
                        .number(id.number())
                        .uuid(owner)
                        .number(attempts)
                        .instant(dueAt)
                        .text(document.write(event))
                        .uuid(id.petition().value())
                        .text(claim.listener())
                        .uuid(claim.owner())
                        .number(id.number()));
    }

    /** Sets when an event is due again, and how often it has failed. */
    public static void postpone(
            StatementPipeline trip, String listener, EventId event, UUID owner, int failures, Instant dueAt) {
        trip.change(
                POSTPONE,
                parameters -> parameters
                        .number(failures)
                        .instant(dueAt)
                        .uuid(event.petition().value())
                        .number(event.number())
                        .text(listener)
                        .uuid(owner));
    }

    /** Sets when others may claim an event. */
    public static void release(StatementPipeline trip, String listener, EventId event, UUID owner, Instant dueAt) {
        trip.change(
                RELEASE,
                parameters -> parameters
                        .instant(dueAt)
                        .uuid(event.petition().value())
                        .number(event.number())
                        .text(listener)
                        .uuid(owner));
    }

    public static void delete(StatementPipeline trip, String listener, EventId event, UUID owner) {
        trip.change(
                DELETE,
                parameters -> parameters
                        .uuid(event.petition().value())
                        .number(event.number())
                        .text(listener)
                        .uuid(owner));
    }
}
