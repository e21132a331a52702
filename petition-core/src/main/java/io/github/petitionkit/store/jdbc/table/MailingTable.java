package io.github.petitionkit.store.jdbc.table;

import io.github.petitionkit.mailing.Mailing;
import io.github.petitionkit.mailing.MailingId;
import io.github.petitionkit.mailing.MailingPolicy;
import io.github.petitionkit.mailing.MailingState;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.store.MailingCursor;
import io.github.petitionkit.store.MailingSettlement;
import io.github.petitionkit.store.jdbc.json.EnumNames;
import io.github.petitionkit.store.jdbc.json.VersionedDocument;
import io.github.petitionkit.store.jdbc.sql.BulkTable;
import io.github.petitionkit.store.jdbc.sql.Column;
import io.github.petitionkit.store.jdbc.sql.ColumnType;
import io.github.petitionkit.store.jdbc.sql.Dialect;
import io.github.petitionkit.store.jdbc.sql.ResultRow;
import io.github.petitionkit.store.jdbc.sql.RowReading;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of mailings, with the petitions whose supporters they are for. */
public final class MailingTable {
    private static final String FIND = "select mailing, document from petitionkit_mailing where mailing = ?";
    private static final String LOCK = FIND + " for update";
    private static final String LOCK_OWN = FIND + " and owner = ? for update";
    private static final String OF_PETITION = "select m.mailing, m.document from petitionkit_mailing m"
            + " where m.mailing in (select p.mailing from petitionkit_mailing_petition p where p.petition = ?)"
            + " order by m.created_at desc, m.mailing desc limit ?";
    private static final String IN_STATE = "select mailing, document from petitionkit_mailing where state = ?"
            + " order by created_at, mailing limit ?";
    private static final String LOCK_PETITIONS =
            "select petition from petitionkit_petition where petition = any(?) order by petition for update";
    private static final String OTHERS = "select m.mailing, m.document from petitionkit_mailing m where m.mailing in"
            + " (select p.mailing from petitionkit_mailing_petition p where p.petition = any(?))"
            + " and m.organisation = ? and m.mailing <> ? and m.begun_at > ?";
    private static final String REVISE =
            "update petitionkit_mailing set state = ?, begun_at = ?, document = ? where mailing = ?";
    private static final String REMOVE = "delete from petitionkit_mailing where mailing = ? and begun_at is null";
    private static final String REMOVE_PETITIONS = "delete from petitionkit_mailing_petition where mailing = ?";
    private static final String CLAIM = "update petitionkit_mailing set owner = ?, due_at = ? where due_at <= ?"
            + " and mailing in (select m.mailing from petitionkit_mailing m where m.state = ? and m.due_at <= ?"
            + " order by m.due_at limit 1 %s)";
    private static final String OLDEST_WAITING = "select min(r.first_at) as oldest from petitionkit_mailing m"
            + " join petitionkit_mailing_recipient r on r.mailing = m.mailing"
            + " where m.state = ? and r.due_at is not null union all"
            + " select min(due_at) from petitionkit_mailing where state = ? and due_at <= ?";
    private static final String SETTLE = "update petitionkit_mailing set state = ?, document = ?, next_petition = ?,"
            + " last_signature = cast(? as uuid), failures = ?, owner = null, due_at = ? where mailing = ?";

    private static final BulkTable<PetitionRow> PETITIONS = new BulkTable<>(
            "petitionkit_mailing_petition",
            List.of("petition", "mailing"),
            List.of(),
            List.of(
                    new Column<>(
                            "petition", ColumnType.UUID, row -> row.petition().value()),
                    new Column<>(
                            "mailing", ColumnType.UUID, row -> row.mailing().value())));

    private final VersionedDocument<Mailing> document;
    private final BulkTable<Mailing> table;

    private record PetitionRow(PetitionId petition, MailingId mailing) {}

    /** A mailing whose next batch has been claimed. */
    public record Claimed(Mailing mailing, MailingCursor cursor, int failures) {}

    public MailingTable(VersionedDocument<Mailing> document) {
        this.document = document;
        this.table = new BulkTable<>(
                "petitionkit_mailing",
                List.of("mailing"),
                List.of(),
                List.of(
                        new Column<>("mailing", ColumnType.UUID, row -> row.id().value()),
                        new Column<>(
                                "organisation",
                                ColumnType.TEXT,
                                row -> row.audience().organisation()),
                        new Column<>("state", ColumnType.TEXT, row -> EnumNames.column(row.state())),
                        new Column<>("created_at", ColumnType.INSTANT, Mailing::createdAt),
                        new Column<>("begun_at", ColumnType.INSTANT, Mailing::begunAt),
                        new Column<>("document", ColumnType.TEXT, document::write),
                        new Column<>("next_petition", ColumnType.LONG, row -> 0L),
                        new Column<>("failures", ColumnType.LONG, row -> 0L),
                        new Column<>("due_at", ColumnType.INSTANT, Mailing::createdAt)));
    }

    public void insert(StatementPipeline trip, Mailing mailing) {
        table.insert(trip, List.of(mailing));
        PETITIONS.insert(
                trip,
                mailing.audience().petitions().stream()
                        .map(petition -> new PetitionRow(petition, mailing.id()))
                        .toList());
    }

    public Optional<Mailing> find(SqlSession session, MailingId id) throws SQLException {
        return read(session, FIND, parameters -> parameters.uuid(id.value())).stream()
                .findFirst();
    }

    /** Finds a mailing, and locks it until the transaction ends. */
    public Optional<Mailing> lock(SqlSession session, MailingId id) throws SQLException {
        return read(session, LOCK, parameters -> parameters.uuid(id.value())).stream()
                .findFirst();
    }

    /** Finds and locks a mailing that a claim still holds. */
    public Optional<Mailing> lock(SqlSession session, MailingId id, UUID owner) throws SQLException {
        return read(session, LOCK_OWN, parameters -> parameters.uuid(id.value()).uuid(owner)).stream()
                .findFirst();
    }

    /** Returns the readable mailings of a petition. */
    public List<Mailing> ofPetition(SqlSession session, PetitionId petition, int most) throws SQLException {
        return readable(
                session,
                OF_PETITION,
                parameters -> parameters.uuid(petition.value()).number(most));
    }

    /** Returns the readable mailings in a state. */
    public List<Mailing> inState(SqlSession session, MailingState state, int most) throws SQLException {
        return readable(
                session,
                IN_STATE,
                parameters -> parameters.text(EnumNames.column(state)).number(most));
    }

    /** Locks the petitions of a mailing, which all changes of mailings that share one of them wait for. */
    public static void lockPetitions(StatementPipeline trip, Mailing mailing) {
        for (Collection<PetitionId> together :
                PetitionTable.lockable(trip, mailing.audience().petitions())) {
            trip.ask(
                    LOCK_PETITIONS,
                    parameters -> parameters.array(ColumnType.UUID, PetitionTable.ids(together)),
                    row -> {});
        }
    }

    /** Returns the other mailings of the organisation to supporters of these petitions that began within a week. */
    public List<Mailing> others(SqlSession session, Mailing mailing, Instant now) throws SQLException {
        return read(
                session,
                OTHERS,
                parameters -> parameters
                        .array(ColumnType.UUID, petitions(mailing))
                        .text(mailing.audience().organisation())
                        .uuid(mailing.id().value())
                        .instant(now.minus(MailingPolicy.WEEK)));
    }

    public void revise(StatementPipeline trip, Mailing mailing) {
        trip.change(
                REVISE,
                parameters -> parameters
                        .text(EnumNames.column(mailing.state()))
                        .instant(mailing.begunAt())
                        .text(document.write(mailing))
                        .uuid(mailing.id().value()));
    }

    /** Removes a mailing that has not begun, and returns whether there was one. */
    public static boolean remove(SqlSession session, MailingId id) throws SQLException {
        try (PreparedStatement removal = session.change(REMOVE)) {
            removal.setObject(1, id.value());
            if (removal.executeUpdate() == 0) {
                return false;
            }
        }
        StatementPipeline trip = new StatementPipeline(session);
        trip.change(REMOVE_PETITIONS, parameters -> parameters.uuid(id.value()));
        trip.make();
        return true;
    }

    /**
     * Claims the next batch of the mailing that has waited longest. One that this release cannot read is claimed as well, so
     * that the next claim finds another one.
     */
    public Optional<RowReading<Claimed>> claim(SqlSession session, UUID owner, Instant now, Instant until)
            throws SQLException {
        Dialect dialect = session.dialect();
        List<RowReading<Claimed>> claimed = new ArrayList<>(1);
        StatementPipeline trip = new StatementPipeline(session);
        trip.changeAndRead(
                dialect.returning(
                        CLAIM.formatted(dialect.skipLocked("m")),
                        "mailing, document, next_petition, last_signature, failures"),
                parameters -> parameters
                        .uuid(owner)
                        .instant(until)
                        .instant(now)
                        .text(EnumNames.column(MailingState.SENDING))
                        .instant(now),
                row -> claimed.add(RowReading.of(() -> new Claimed(
                        mailing(row),
                        new MailingCursor(
                                Math.toIntExact(row.number("next_petition")), signature(row.uuid("last_signature"))),
                        Math.toIntExact(row.number("failures"))))));
        trip.make();
        return claimed.stream().findFirst();
    }

    /** Returns since when the mail that has waited longest waits. */
    public static Optional<Instant> oldestWaiting(SqlSession session, Instant now) throws SQLException {
        List<Instant> oldest = new ArrayList<>(2);
        StatementPipeline trip = new StatementPipeline(session);
        trip.ask(
                OLDEST_WAITING,
                parameters -> parameters
                        .text(EnumNames.column(MailingState.SENDING))
                        .text(EnumNames.column(MailingState.SENDING))
                        .instant(now),
                row -> Optional.ofNullable(row.instantOrNull("oldest")).ifPresent(oldest::add));
        trip.make();
        return oldest.stream().min(Comparator.naturalOrder());
    }

    public void settle(StatementPipeline trip, Mailing mailing, MailingSettlement settlement) {
        SignatureId last = settlement.cursor().last();
        trip.change(
                SETTLE,
                parameters -> parameters
                        .text(EnumNames.column(mailing.state()))
                        .text(document.write(mailing))
                        .number(settlement.cursor().petition())
                        .textOrNull(last == null ? null : last.toString())
                        .number(settlement.failures())
                        .instant(settlement.nextAt())
                        .uuid(mailing.id().value()));
    }

    private static @Nullable SignatureId signature(@Nullable UUID value) {
        return value == null ? null : new SignatureId(value);
    }

    private static UUID[] petitions(Mailing mailing) {
        return PetitionTable.ids(mailing.audience().petitions());
    }

    private List<Mailing> read(SqlSession session, String sql, StatementPipeline.Values values) throws SQLException {
        List<Mailing> found = new ArrayList<>();
        StatementPipeline trip = new StatementPipeline(session);
        trip.ask(sql, values, row -> found.add(mailing(row)));
        trip.make();
        return found;
    }

    private List<Mailing> readable(SqlSession session, String sql, StatementPipeline.Values values)
            throws SQLException {
        List<Mailing> found = new ArrayList<>();
        StatementPipeline trip = new StatementPipeline(session);
        trip.ask(
                sql,
                values,
                row -> RowReading.of(() -> mailing(row)).orWarning().forEach(found::add));
        trip.make();
        return found;
    }

    private Mailing mailing(ResultRow row) throws SQLException {
        MailingId id = new MailingId(row.uuid("mailing"));
        return RowReading.ofDocument(document, row.text("document"), () -> "Mailing " + id);
    }
}
