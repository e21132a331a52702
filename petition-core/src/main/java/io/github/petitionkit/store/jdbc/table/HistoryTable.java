package io.github.petitionkit.store.jdbc.table;

import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.store.jdbc.json.DocumentException;
import io.github.petitionkit.store.jdbc.json.EnumNames;
import io.github.petitionkit.store.jdbc.row.PerPetition;
import io.github.petitionkit.store.jdbc.sql.BulkTable;
import io.github.petitionkit.store.jdbc.sql.Column;
import io.github.petitionkit.store.jdbc.sql.Column.Spread;
import io.github.petitionkit.store.jdbc.sql.ColumnType;
import io.github.petitionkit.store.jdbc.sql.ResultRow;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.sql.StatementParameters;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import io.github.petitionkit.store.jdbc.sql.UnreadableRowException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of history. */
public final class HistoryTable {
    private static final BulkTable<PerPetition<HistoryEntry>> TABLE = new BulkTable<>(
            "petitionkit_history",
            List.of("petition", "number"),
            List.of(),
            List.of(
                    new Column<>(
                            "petition",
                            ColumnType.UUID,
                            Spread.BY_PETITION,
                            row -> row.petition().value()),
                    column("number", ColumnType.LONG, HistoryEntry::number),
                    column(
                            "signature",
                            ColumnType.UUID,
                            entry -> entry.signature().value()),
                    shared("from_state", ColumnType.TEXT, entry -> name(entry.from())),
                    shared("to_state", ColumnType.TEXT, entry -> EnumNames.column(entry.to())),
                    column("country", ColumnType.TEXT, entry -> entry.country().code()),
                    column("region", ColumnType.TEXT, entry -> code(entry.region())),
                    shared("counted_at", ColumnType.INSTANT, HistoryEntry::countedAt),
                    shared("assurance_before", ColumnType.TEXT, entry -> EnumNames.column(entry.assuredBefore())),
                    shared("assurance", ColumnType.TEXT, entry -> EnumNames.column(entry.assured())),
                    shared("happened_at", ColumnType.INSTANT, HistoryEntry::at),
                    shared("cause", ColumnType.TEXT, HistoryEntry::cause),
                    shared(
                            "by_kind",
                            ColumnType.TEXT,
                            entry -> EnumNames.column(entry.by().kind())),
                    shared("by_id", ColumnType.TEXT, entry -> entry.by().id())));
    private static final String PAGE = "select " + TABLE.names()
            + " from petitionkit_history where petition = ? and number > ? order by number limit ?";
    /**
     * The rest of a query for entries {@code h} of petitions; its parameters are the petitions, the number of the first entry of
     * each, and the number of entries of each.
     */
    public static final String FROM_PAGES = " from unnest(" + ColumnType.UUID.arrayParameter() + ", "
            + ColumnType.LONG.arrayParameter()
            + ") as k(petition, first_number) join petitionkit_history h on h.petition = k.petition"
            + " and h.number >= k.first_number and h.number < k.first_number + ?";

    private static final String PAGES = "select h.petition, h.number, h.signature, h.from_state, h.to_state, h.country,"
            + " h.counted_at, case when h.to_state = '" + EnumNames.column(SignatureState.CONFIRMED)
            + "' then (select s.counted_as from petitionkit_signature s"
            + " where s.petition = h.petition and s.signature = h.signature) end as counted_as" + FROM_PAGES
            + " order by h.petition, h.number";
    private static final String MINUTE = minute("h.counted_at");
    private static final String MINUTES = "select h.petition, " + MINUTE + " as starts_at, count(*) as entries,"
            + " sum(case when h.to_state = '%1$s' then 1 else 0 end - case when h.from_state = '%1$s' then 1 else 0 end)"
                    .formatted(EnumNames.column(SignatureState.CONFIRMED))
            + " as counted" + FROM_PAGES + " group by h.petition, " + MINUTE;

    private HistoryTable() {}

    private static Column<PerPetition<HistoryEntry>> column(
            String name, ColumnType type, Function<HistoryEntry, @Nullable Object> value) {
        return new Column<>(name, type, row -> value.apply(row.value()));
    }

    private static Column<PerPetition<HistoryEntry>> shared(
            String name, ColumnType type, Function<HistoryEntry, @Nullable Object> value) {
        return new Column<>(name, type, Spread.BY_WRITE, row -> value.apply(row.value()));
    }

    public static void insert(StatementPipeline trip, List<PerPetition<HistoryEntry>> rows) {
        TABLE.insert(trip, rows);
    }

    public static List<HistoryEntry> page(SqlSession session, PetitionId petition, long after, int size)
            throws SQLException {
        try (PreparedStatement query = session.ask(PAGE)) {
            query.setObject(1, petition.value());
            query.setLong(2, after);
            query.setInt(3, size);
            List<HistoryEntry> entries = new ArrayList<>();
            try (ResultSet result = query.executeQuery()) {
                ResultRow row = new ResultRow(result);
                while (result.next()) {
                    entries.add(readable(row, HistoryTable::entry));
                }
            }
            return entries;
        }
    }

    /**
     * Reads what entries of petitions tell of counts, those of each petition in order, with the signers of entries by which
     * signatures entered the count.
     *
     * @param first the number of the first entry of each petition
     * @param size the number of entries of each petition
     */
    public static void pages(
            StatementPipeline trip, Map<PetitionId, Long> first, int size, BiConsumer<PetitionId, Transition> found) {
        pages(trip, PAGES, first, size, row -> found.accept(petition(row), readable(row, HistoryTable::transition)));
    }

    /** What entries of a petition have in common. */
    public interface MinuteReader {
        /**
         * Takes the entries of a minute.
         *
         * @param minute in which their signatures first counted; {@code null} if they never did
         * @param entries the number of entries
         * @param counted the number of signatures that they have added to the count, less those that they have taken out
         */
        void take(PetitionId petition, @Nullable Instant minute, long entries, long counted);
    }

    /**
     * Counts entries of petitions by the minutes in which their signatures first counted.
     *
     * @param first the number of the first entry of each petition
     * @param size the number of entries of each petition
     */
    public static void minutes(StatementPipeline trip, Map<PetitionId, Long> first, int size, MinuteReader found) {
        pages(
                trip,
                MINUTES,
                first,
                size,
                row -> found.take(
                        petition(row), row.instantOrNull("starts_at"), row.number("entries"), row.number("counted")));
    }

    private static void pages(
            StatementPipeline trip,
            String query,
            Map<PetitionId, Long> first,
            int size,
            StatementPipeline.Reader reader) {
        if (!first.isEmpty()) {
            trip.ask(query, parameters -> ofPages(parameters, first, size), reader);
        }
    }

    /**
     * Fills the parameters of {@link #FROM_PAGES}.
     *
     * @param first the number of the first entry of each petition
     * @param size the number of entries of each petition
     */
    public static StatementParameters ofPages(StatementParameters parameters, Map<PetitionId, Long> first, int size)
            throws SQLException {
        return parameters
                .array(ColumnType.UUID, PetitionTable.ids(first.keySet()))
                .array(ColumnType.LONG, first.values().toArray(Long[]::new))
                .number(size);
    }

    /** Returns an expression for the minute of an instant, whatever the time zone of the connection. */
    public static String minute(String instant) {
        return "date_trunc('minute', " + instant + " at time zone 'UTC') at time zone 'UTC'";
    }

    private static PetitionId petition(ResultRow row) throws SQLException {
        return new PetitionId(row.uuid("petition"));
    }

    private interface Reading<T> {
        T of(ResultRow row) throws SQLException;
    }

    private static <T> T readable(ResultRow row, Reading<T> reading) throws SQLException {
        try {
            return reading.of(row);
        } catch (DocumentException why) {
            throw new UnreadableRowException(
                    "Entry %s of the history of petition %s".formatted(row.number("number"), row.uuid("petition")),
                    why);
        }
    }

    private static Transition transition(ResultRow row) throws SQLException {
        return new Transition(
                new SignatureId(row.uuid("signature")),
                row.wordOrNull(SignatureState.class, "from_state"),
                row.word(SignatureState.class, "to_state"),
                Country.of(row.text("country")),
                row.instantOrNull("counted_at"),
                row.textOrNull("counted_as"));
    }

    private static HistoryEntry entry(ResultRow row) throws SQLException {
        String region = row.textOrNull("region");
        return new HistoryEntry(
                row.number("number"),
                new SignatureId(row.uuid("signature")),
                row.wordOrNull(SignatureState.class, "from_state"),
                row.word(SignatureState.class, "to_state"),
                Country.of(row.text("country")),
                region == null ? null : new Region(region),
                row.instantOrNull("counted_at"),
                row.word(Assurance.class, "assurance_before"),
                row.word(Assurance.class, "assurance"),
                row.instant("happened_at"),
                row.text("cause"),
                new Actor(row.word(Actor.Kind.class, "by_kind"), row.textOrNull("by_id")));
    }

    private static @Nullable String name(@Nullable SignatureState state) {
        return state == null ? null : EnumNames.column(state);
    }

    private static @Nullable String code(@Nullable Region region) {
        return region == null ? null : region.code();
    }
}
