package io.github.petitionkit.store.jdbc.table;

import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.store.jdbc.json.EnumNames;
import io.github.petitionkit.store.jdbc.json.VersionedDocument;
import io.github.petitionkit.store.jdbc.row.CreationCursor;
import io.github.petitionkit.store.jdbc.row.LockedPetitions;
import io.github.petitionkit.store.jdbc.row.Marks;
import io.github.petitionkit.store.jdbc.row.PetitionCounters;
import io.github.petitionkit.store.jdbc.row.PetitionRevision;
import io.github.petitionkit.store.jdbc.row.Totals;
import io.github.petitionkit.store.jdbc.row.Version;
import io.github.petitionkit.store.jdbc.sql.BulkTable;
import io.github.petitionkit.store.jdbc.sql.Column;
import io.github.petitionkit.store.jdbc.sql.ColumnType;
import io.github.petitionkit.store.jdbc.sql.Dialect;
import io.github.petitionkit.store.jdbc.sql.ResultRow;
import io.github.petitionkit.store.jdbc.sql.RowReading;
import io.github.petitionkit.store.jdbc.sql.SqlErrorKind;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.sql.StatementParameters;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of petitions. */
public final class PetitionTable {
    private static final String INSERT = "insert into petitionkit_petition (state, deadline, petition,"
            + " created_at, revision, version, signatures, entries, events) values (?, ?, ?, ?, 0, 0, 0, 0, 0)";
    private static final String INSERT_DOCUMENT = "insert into petitionkit_document (document, petition) values (?, ?)";
    private static final String REVISE = "update petitionkit_petition set state = ?, deadline = ?,"
            + " revision = ?, revision_mark = ? where petition = ?";
    private static final String REVISE_DOCUMENT = "update petitionkit_document set document = ? where petition = ?";
    private static final BulkTable<PetitionCounters> HEADS = new BulkTable<>(
            "petitionkit_petition",
            List.of("petition"),
            List.of(),
            List.of(
                    new Column<>(
                            "petition", ColumnType.UUID, head -> head.petition().value()),
                    new Column<>("version", ColumnType.LONG, PetitionCounters::version),
                    new Column<>("signatures", ColumnType.LONG, PetitionCounters::signatures),
                    new Column<>("entries", ColumnType.LONG, PetitionCounters::entries),
                    new Column<>("events", ColumnType.LONG, PetitionCounters::events),
                    total("counted", Totals::counted),
                    total("raw", Totals::raw),
                    total("pending", Totals::pending),
                    total("held", Totals::held),
                    new Column<>("marks", ColumnType.TEXT, head -> head.marks().text()),
                    new Column<>("written_at", ColumnType.INSTANT, PetitionCounters::present)));
    /** The heads that a petition has as long as only one node writes it: each with the transaction that wrote the last one. */
    private static final BulkTable<Unlocked> UNLOCKED_HEADS =
            new BulkTable<>("petitionkit_petition", List.of("petition", "xmin"), List.of(), unlocked());
    /** The mark that was the latest one then is the second one now. */
    private static final String IS_UNCHANGED =
            "t.version = u.version - 1 and split_part(t.marks, ' ', 1) = split_part(u.marks, ' ', 2)";

    private static final String FACTS =
            "%s as seen_at, (select max(version) from petitionkit_schema) as schema_version,"
                    + " exists (select 1 from petitionkit_listener) as listening, %s as transaction_id";
    private static final String LOCK =
            "select petition, revision, revision_mark, version, signatures, entries, events, "
                    + Totals.columns("")
                    + ", marks, written_at, " + FACTS
                    + " from petitionkit_petition where petition = any(?) order by petition for update";
    private static final String DOCUMENTS =
            "select petition, document from petitionkit_document where petition = any(?)";
    private static final String IF_REVISED = "select p.petition, p.revision, p.revision_mark,"
            + " case when p.revision <> k.revision or p.revision_mark <> k.mark then (select d.document"
            + " from petitionkit_document d where d.petition = p.petition) end as document from unnest("
            + ColumnType.UUID.arrayParameter() + ", " + ColumnType.LONG.arrayParameter() + ", "
            + ColumnType.LONG.arrayParameter()
            + ") as k(petition, revision, mark) join petitionkit_petition p on p.petition = k.petition";
    private static final String STATE = "select version, marks from petitionkit_petition where petition = ?";
    private static final String VERSIONS =
            "select petition, version, marks from petitionkit_petition where petition = any(?)";
    private static final String ALONE = " for update";
    private static final String CREATED = "select petition, created_at from petitionkit_petition where petition = ?";
    private static final String PAGE = "select petition, created_at from petitionkit_petition"
            + " where (created_at, petition) > (?, ?) order by created_at, petition limit ?";
    private static final String FIRST_PAGE =
            "select petition, created_at from petitionkit_petition order by created_at, petition limit ?";
    private static final String DUE = "select p.petition, d.document from petitionkit_petition p"
            + " join petitionkit_document d on d.petition = p.petition where p.state = ? and p.deadline <= ?";

    /** The order in which petitions are locked, which is the database's, of the bytes without a sign. */
    public static final Comparator<PetitionId> ORDER = Comparator.<PetitionId, Long>comparing(
                    id -> id.value().getMostSignificantBits(), Long::compareUnsigned)
            .thenComparing(id -> id.value().getLeastSignificantBits(), Long::compareUnsigned);

    private final VersionedDocument<Petition> document;

    private static Column<PetitionCounters> total(String name, ToLongFunction<Totals> total) {
        return new Column<>(name, ColumnType.LONG, head -> total.applyAsLong(head.totals()));
    }

    public PetitionTable(VersionedDocument<Petition> document) {
        this.document = document;
    }

    public void insert(SqlSession session, Petition petition) throws SQLException {
        StatementPipeline trip = new StatementPipeline(session);
        trip.change(
                INSERT,
                parameters -> describe(parameters, petition)
                        .uuid(petition.id().value())
                        .instant(petition.life().createdAt()));
        write(trip, INSERT_DOCUMENT, petition);
        try {
            trip.make();
        } catch (SQLException failure) {
            if (SqlErrorKind.isDuplicate(failure)) {
                throw new IllegalArgumentException(
                        "There is a petition " + petition.id() + " already; give another id", failure);
            }
            throw failure;
        }
    }

    /** The version number of a petition, with the marks of its last writes. */
    public record State(long version, Marks marks) {
        public Version present() {
            return new Version(version, marks.latest());
        }
    }

    /** Returns the present versions of the petitions that exist. */
    public static Map<PetitionId, Version> versions(SqlSession session, Collection<PetitionId> petitions)
            throws SQLException {
        try (PreparedStatement query = session.ask(VERSIONS)) {
            session.setArray(
                    query,
                    1,
                    ColumnType.UUID,
                    petitions.stream().map(PetitionId::value).toArray(UUID[]::new));
            Map<PetitionId, Version> versions = new HashMap<>();
            try (ResultSet result = query.executeQuery()) {
                ResultRow row = new ResultRow(result);
                while (result.next()) {
                    State state = new State(row.number("version"), new Marks(row.text("marks")));
                    versions.put(new PetitionId(row.uuid("petition")), state.present());
                }
            }
            return versions;
        }
    }

    public static Optional<State> state(SqlSession session, PetitionId petition) throws SQLException {
        return state(session, STATE, petition);
    }

    /** Returns the state after all current writers have ended. */
    public static Optional<State> settledState(SqlSession session, PetitionId petition) throws SQLException {
        return state(session, STATE + ALONE, petition);
    }

    private static Optional<State> state(SqlSession session, String sql, PetitionId petition) throws SQLException {
        try (PreparedStatement query = session.ask(sql)) {
            query.setObject(1, petition.value());
            try (ResultSet result = query.executeQuery()) {
                ResultRow row = new ResultRow(result);
                return result.next()
                        ? Optional.of(new State(row.number("version"), new Marks(row.text("marks"))))
                        : Optional.empty();
            }
        }
    }

    public void revise(StatementPipeline trip, Petition petition, Version revision) {
        trip.change(
                REVISE,
                parameters -> describe(parameters, petition)
                        .number(revision.number())
                        .number(revision.mark())
                        .uuid(petition.id().value()));
        write(trip, REVISE_DOCUMENT, petition);
    }

    private void write(StatementPipeline trip, String sql, Petition petition) {
        trip.change(
                sql,
                parameters -> parameters
                        .text(document.write(petition))
                        .uuid(petition.id().value()));
    }

    /**
     * Sets the columns. The deadline is the earliest possible one, because a pause without an end moves it without a
     * write.
     */
    private static StatementParameters describe(StatementParameters parameters, Petition petition) throws SQLException {
        return parameters
                .text(EnumNames.column(petition.life().state()))
                .instant(petition.deadline(Instant.MIN).orElse(null));
    }

    public static void advance(StatementPipeline trip, List<PetitionCounters> heads) {
        HEADS.update(trip, heads);
    }

    /**
     * The counters of a petition that has not been locked.
     *
     * @param head the counters after the write
     * @param transaction the number of the transaction that wrote the row before it
     */
    public record Unlocked(PetitionCounters head, int transaction) {}

    private static List<Column<Unlocked>> unlocked() {
        return Stream.concat(
                        HEADS.columns().stream()
                                .map(column -> new Column<Unlocked>(
                                        column.name(),
                                        column.type(),
                                        row -> column.value().apply(row.head()))),
                        Stream.of(new Column<>("xmin", ColumnType.INT, Unlocked::transaction)))
                .toList();
    }

    /**
     * Advances petitions that have not been locked, in order: those that nobody has written since the given transactions.
     *
     * @param advanced receives how many these are
     */
    public static void advanceUnlocked(StatementPipeline trip, List<Unlocked> heads, IntConsumer advanced) {
        UNLOCKED_HEADS.updateIf(trip, IS_UNCHANGED, heads, advanced);
    }

    /** Reads the facts that a transaction needs besides its petitions, and locks none. */
    public static LockedPetitions lockNone(StatementPipeline trip) {
        LockedPetitions locked = new LockedPetitions();
        trip.ask("select " + facts(FACTS, trip), parameters -> {}, locked::take);
        return locked;
    }

    private static String facts(String sql, StatementPipeline trip) {
        Dialect dialect = trip.session().dialect();
        return sql.formatted(dialect.now(), dialect.transaction());
    }

    /** Locks petitions in order: other writers wait until the transaction ends. */
    public static LockedPetitions lock(StatementPipeline trip, Collection<PetitionId> petitions) {
        LockedPetitions locked = new LockedPetitions();
        String lock = facts(LOCK, trip);
        for (Collection<PetitionId> together : lockable(trip, petitions)) {
            trip.ask(
                    lock,
                    parameters -> parameters.array(ColumnType.UUID, ids(together)),
                    row -> locked.take(head(row), row));
        }
        return locked;
    }

    /** Returns the petitions that one statement can lock at a time: all of them, or each, in one order on every node. */
    static Collection<Collection<PetitionId>> lockable(StatementPipeline trip, Collection<PetitionId> petitions) {
        return trip.session().dialect().locksOneByOne()
                ? petitions.stream()
                        .sorted()
                        .<Collection<PetitionId>>map(List::of)
                        .toList()
                : List.of(petitions);
    }

    private static PetitionCounters head(ResultRow row) throws SQLException {
        return new PetitionCounters(
                new PetitionId(row.uuid("petition")),
                new Version(row.number("revision"), row.number("revision_mark")),
                row.number("version"),
                row.number("signatures"),
                row.number("entries"),
                row.number("events"),
                Totals.of(row),
                new Marks(row.text("marks")),
                row.instantOrNull("written_at"));
    }

    public Map<PetitionId, RowReading<Petition>> documents(SqlSession session, Collection<PetitionId> petitions)
            throws SQLException {
        try (PreparedStatement query = session.ask(DOCUMENTS)) {
            session.setArray(query, 1, ColumnType.UUID, ids(petitions));
            return read(query);
        }
    }

    /** Reads the petitions that exist, and the documents of those whose revision differs from the known one. */
    public Map<PetitionId, RowReading<PetitionRevision>> find(
            SqlSession session, Collection<PetitionId> petitions, Map<PetitionId, PetitionRevision> known)
            throws SQLException {
        List<Version> versions =
                petitions.stream().map(id -> version(known.get(id))).toList();
        try (PreparedStatement query = session.ask(IF_REVISED)) {
            new StatementParameters(session, query)
                    .array(ColumnType.UUID, ids(petitions))
                    .array(
                            ColumnType.LONG,
                            versions.stream().map(Version::number).toArray(Long[]::new))
                    .array(ColumnType.LONG, versions.stream().map(Version::mark).toArray(Long[]::new));
            Map<PetitionId, RowReading<PetitionRevision>> found = new HashMap<>();
            try (ResultSet result = query.executeQuery()) {
                ResultRow row = new ResultRow(result);
                while (result.next()) {
                    PetitionId id = new PetitionId(row.uuid("petition"));
                    PetitionRevision before = known.get(id);
                    String changed = row.textOrNull("document");
                    if (changed != null) {
                        found.put(id, RowReading.of(() -> revision(row, petition(id, changed))));
                    } else if (before != null) {
                        found.put(id, RowReading.of(() -> before));
                    }
                }
            }
            return found;
        }
    }

    private static Version version(@Nullable PetitionRevision known) {
        return known == null ? Version.NEVER : known.version();
    }

    private static PetitionRevision revision(ResultRow row, Petition petition) throws SQLException {
        return new PetitionRevision(new Version(row.number("revision"), row.number("revision_mark")), petition);
    }

    public static Optional<CreationCursor> created(SqlSession session, PetitionId petition) throws SQLException {
        try (PreparedStatement query = session.ask(CREATED)) {
            query.setObject(1, petition.value());
            return created(query).stream().findFirst();
        }
    }

    /** Returns petitions created after a given one. */
    public static List<CreationCursor> page(SqlSession session, @Nullable CreationCursor after, int size)
            throws SQLException {
        try (PreparedStatement query = session.ask(after == null ? FIRST_PAGE : PAGE)) {
            int parameter = 0;
            if (after != null) {
                session.setInstant(query, ++parameter, after.at());
                query.setObject(++parameter, after.petition().value());
            }
            query.setInt(++parameter, size);
            return created(query);
        }
    }

    private static List<CreationCursor> created(PreparedStatement query) throws SQLException {
        List<CreationCursor> created = new ArrayList<>();
        try (ResultSet result = query.executeQuery()) {
            ResultRow row = new ResultRow(result);
            while (result.next()) {
                created.add(new CreationCursor(row.instant("created_at"), new PetitionId(row.uuid("petition"))));
            }
        }
        return created;
    }

    /** Returns open petitions whose stored deadline has passed; a pause can have moved it. */
    public Collection<RowReading<Petition>> due(SqlSession session, Instant now) throws SQLException {
        try (PreparedStatement query = session.ask(DUE)) {
            query.setString(1, EnumNames.column(PetitionState.OPEN));
            session.setInstant(query, 2, now);
            return read(query).values();
        }
    }

    private Map<PetitionId, RowReading<Petition>> read(PreparedStatement query) throws SQLException {
        Map<PetitionId, RowReading<Petition>> read = new LinkedHashMap<>();
        try (ResultSet result = query.executeQuery()) {
            ResultRow row = new ResultRow(result);
            while (result.next()) {
                PetitionId id = new PetitionId(row.uuid("petition"));
                read.put(id, RowReading.of(() -> petition(id, row.text("document"))));
            }
        }
        return read;
    }

    private Petition petition(PetitionId id, String text) {
        return RowReading.ofDocument(document, text, () -> "Petition " + id);
    }

    public static UUID[] ids(Collection<PetitionId> petitions) {
        return petitions.stream().map(PetitionId::value).toArray(UUID[]::new);
    }
}
