package io.github.petitionkit.store.jdbc.table;

import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.jdbc.json.EnumNames;
import io.github.petitionkit.store.jdbc.row.Marks;
import io.github.petitionkit.store.jdbc.row.PerPetition;
import io.github.petitionkit.store.jdbc.row.TallyRow;
import io.github.petitionkit.store.jdbc.row.Totals;
import io.github.petitionkit.store.jdbc.row.Version;
import io.github.petitionkit.store.jdbc.sql.BulkTable;
import io.github.petitionkit.store.jdbc.sql.Column;
import io.github.petitionkit.store.jdbc.sql.ColumnType;
import io.github.petitionkit.store.jdbc.sql.ResultRow;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import io.github.petitionkit.tally.Figure;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rows of tallies: their figures without the totals, which are columns of the petition. */
public final class TallyTable {
    private static final BulkTable<TallyRow> TABLE = new BulkTable<>(
            "petitionkit_tally",
            List.of("petition", "kind", "subject"),
            List.of(),
            List.of(
                    new Column<>(
                            "petition", ColumnType.UUID, row -> row.petition().value()),
                    new Column<>(
                            "kind",
                            ColumnType.TEXT,
                            row -> EnumNames.column(row.figure().kind())),
                    new Column<>("subject", ColumnType.TEXT, row -> subject(row.figure())),
                    new Column<>("figure", ColumnType.LONG, row -> row.figure().count()),
                    new Column<>("version", ColumnType.LONG, TallyRow::version)));
    private static final String CHANGED = "select t.petition, t.kind, t.subject, t.figure, t.version from unnest("
            + ColumnType.UUID.arrayParameter() + ", " + ColumnType.LONG.arrayParameter()
            + ") as k(petition, version) join petitionkit_tally t"
            + " on t.petition = k.petition and t.version > k.version";
    private static final String CHANGED_OF_EACH = "select p.petition, p.version as present, p.marks, "
            + Totals.columns("p.") + ", t.kind, t.subject, t.figure"
            + " from unnest(" + ColumnType.UUID.arrayParameter() + ", " + ColumnType.LONG.arrayParameter()
            + ") as k(petition, version) join petitionkit_petition p on p.petition = k.petition"
            + " left join petitionkit_tally t on t.petition = p.petition and t.version > k.version";
    private static final String CHANGED_OF_ONE = "select p.version as present, p.marks, "
            + Totals.columns("p.") + ", t.kind, t.subject, t.figure"
            + " from petitionkit_petition p left join petitionkit_tally t"
            + " on t.petition = p.petition and t.version > ? where p.petition = ?";
    private static final String FORGET =
            "delete from petitionkit_tally where petition = ? and kind = 'MINUTE' and subject <= ?";
    private static final String ZERO = "update petitionkit_tally set figure = 0, version = ? where petition = ?";

    private static final String ALL = "select kind, subject, figure from petitionkit_tally where petition = ?";
    private static final String DELETE =
            "delete from petitionkit_tally where petition = ? and kind = ? and subject = ?";
    private static final String LATEST =
            "select coalesce(max(version), 0) as version from petitionkit_tally where petition = ?";
    private static final Logger LOG = LoggerFactory.getLogger(TallyTable.class);

    private TallyTable() {}

    /** Inserts or replaces the rows of figures, without totals. */
    public static void put(StatementPipeline trip, List<TallyRow> rows) {
        TABLE.put(
                trip, rows.stream().filter(row -> !Totals.include(row.figure())).toList());
    }

    /** Deletes the minutes that the tally has dropped. */
    public static void forget(StatementPipeline trip, PetitionId petition, Figure forgotten) {
        Instant last = Instant.EPOCH.plus(Duration.ofMinutes(forgotten.count()));
        trip.change(FORGET, parameters -> parameters.uuid(petition.value()).text(last.toString()));
    }

    /** Sets every figure to zero, for a recount. It does not delete them, so that caches see the change. */
    public static void zero(StatementPipeline trip, PetitionId petition, long version) {
        trip.change(ZERO, parameters -> parameters.number(version).uuid(petition.value()));
    }

    /** Returns the figures changed since the known versions, without totals. */
    public static List<TallyRow> changed(SqlSession session, List<PerPetition<Long>> known) throws SQLException {
        try (PreparedStatement query = session.ask(CHANGED)) {
            setVersions(session, query, known);
            List<TallyRow> rows = new ArrayList<>();
            try (ResultSet result = query.executeQuery()) {
                ResultRow row = new ResultRow(result);
                while (result.next()) {
                    Figure figure = figure(new PetitionId(row.uuid("petition")), row);
                    if (figure != null) {
                        rows.add(new TallyRow(new PetitionId(row.uuid("petition")), figure, row.number("version")));
                    }
                }
            }
            return rows;
        }
    }

    private static void setVersions(SqlSession session, PreparedStatement query, List<PerPetition<Long>> known)
            throws SQLException {
        @Nullable
        UUID[] petitions = known.stream().map(each -> each.petition().value()).toArray(UUID[]::new);
        session.setArray(query, 1, ColumnType.UUID, petitions);
        session.setArray(
                query,
                2,
                ColumnType.LONG,
                known.stream().map(PerPetition::value).toArray(Long[]::new));
    }

    /** Returns the changed figures by petition, with each one's present state, without petitions that do not exist. */
    public static Map<PetitionId, Changed> changedOfEach(SqlSession session, Map<PetitionId, Version> known)
            throws SQLException {
        Map<PetitionId, Changed> changed = readOfEach(session, known);
        Map<PetitionId, Version> anew = new HashMap<>();
        changed.forEach((petition, found) -> {
            if (!found.isAfter(Objects.requireNonNull(known.get(petition)))) {
                anew.put(petition, Version.NEVER);
            }
        });
        if (!anew.isEmpty()) {
            changed.putAll(readOfEach(session, anew));
        }
        return changed;
    }

    private static Map<PetitionId, Changed> readOfEach(SqlSession session, Map<PetitionId, Version> known)
            throws SQLException {
        List<PerPetition<Long>> versions = new ArrayList<>();
        known.forEach((petition, version) -> versions.add(new PerPetition<>(petition, version.number())));
        try (PreparedStatement query = session.ask(CHANGED_OF_EACH)) {
            setVersions(session, query, versions);
            Map<PetitionId, Changed> changed = new HashMap<>();
            try (ResultSet result = query.executeQuery()) {
                ResultRow row = new ResultRow(result);
                while (result.next()) {
                    PetitionId petition = new PetitionId(row.uuid("petition"));
                    Changed found = changed.get(petition);
                    if (found == null) {
                        found = changed(row, Objects.requireNonNull(known.get(petition)));
                        changed.put(petition, found);
                    }
                    found.add(row, petition);
                }
            }
            return changed;
        }
    }

    private static Changed changed(ResultRow row, Version since) throws SQLException {
        PetitionTable.State state = new PetitionTable.State(row.number("present"), new Marks(row.text("marks")));
        return new Changed(since, state, new ArrayList<>(Totals.of(row).figures()));
    }

    /** Returns the changed figures of one petition, with its present state. Costs one row if nothing has changed. */
    public static Changed changed(SqlSession session, PetitionId petition, Version known) throws SQLException {
        if (!known.equals(Version.NEVER)) {
            PetitionTable.State state =
                    PetitionTable.state(session, petition).orElseThrow(() -> new NoSuchPetitionException(petition));
            if (state.present().equals(known)) {
                return new Changed(known, state, List.of());
            }
        }
        Changed changed = read(session, petition, known);
        return changed.isAfter(known) ? changed : read(session, petition, Version.NEVER);
    }

    private static Changed read(SqlSession session, PetitionId petition, Version known) throws SQLException {
        try (PreparedStatement query = session.ask(CHANGED_OF_ONE)) {
            query.setLong(1, known.number());
            query.setObject(2, petition.value());
            try (ResultSet result = query.executeQuery()) {
                if (!result.next()) {
                    throw new NoSuchPetitionException(petition);
                }
                ResultRow row = new ResultRow(result);
                Changed changed = changed(row, known);
                do {
                    changed.add(row, petition);
                } while (result.next());
                return changed;
            }
        }
    }

    /** The changes from one state to another; all figures, if the first is {@link Version#NEVER}. */
    public record Changed(Version since, PetitionTable.State state, List<Figure> figures) {
        private void add(ResultRow row, PetitionId petition) throws SQLException {
            Figure figure = row.textOrNull("kind") == null ? null : figure(petition, row);
            if (figure != null) {
                figures.add(figure);
            }
        }

        /** Returns whether a known state preceded this one, so that the changes are enough. */
        boolean isAfter(Version known) {
            return known.equals(Version.NEVER)
                    || state.marks().haveGoneThrough(known, state.version()).orElse(false);
        }
    }

    private static String subject(Figure figure) {
        return figure.kind() == Figure.Kind.ASSURANCE
                ? EnumNames.column(Assurance.valueOf(figure.key()))
                : figure.key();
    }

    /** Reads a figure; logs a warning and returns {@code null} if this release cannot read the row. */
    private static @Nullable Figure figure(PetitionId petition, ResultRow row) throws SQLException {
        try {
            return figure(row);
        } catch (IllegalArgumentException why) {
            LOG.warn("Skipped an unreadable count of petition {}: {}", petition, why.getMessage());
            return null;
        }
    }

    private static Figure figure(ResultRow row) throws SQLException {
        Figure.Kind kind = row.word(Figure.Kind.class, "kind");
        String subject = row.text("subject");
        String key = kind == Figure.Kind.ASSURANCE
                ? EnumNames.constant(Assurance.class, subject).name()
                : subject;
        Figure figure = new Figure(kind, key, row.number("figure"));
        if (Totals.include(figure)) {
            throw new IllegalArgumentException(kind + " is a column of the petition");
        }
        return figure;
    }

    /** Returns the rows that this release cannot read, each with its figure. */
    public static Map<List<String>, Long> unreadable(SqlSession session, PetitionId petition) throws SQLException {
        Map<List<String>, Long> unreadable = new LinkedHashMap<>();
        try (PreparedStatement query = session.ask(ALL)) {
            query.setObject(1, petition.value());
            try (ResultSet result = query.executeQuery()) {
                ResultRow row = new ResultRow(result);
                while (result.next()) {
                    try {
                        figure(row);
                    } catch (IllegalArgumentException why) {
                        unreadable.put(List.of(row.text("kind"), row.text("subject")), row.number("figure"));
                    }
                }
            }
        }
        return unreadable;
    }

    public static void delete(StatementPipeline trip, PetitionId petition, String kind, String subject) {
        trip.change(
                DELETE,
                parameters -> parameters.uuid(petition.value()).text(kind).text(subject));
    }

    /** Returns the latest version of any row, which can exceed the petition's after a manual edit. */
    public static long latestVersion(SqlSession session, PetitionId petition) throws SQLException {
        try (PreparedStatement query = session.ask(LATEST)) {
            query.setObject(1, petition.value());
            try (ResultSet result = query.executeQuery()) {
                result.next();
                return new ResultRow(result).number("version");
            }
        }
    }
}
