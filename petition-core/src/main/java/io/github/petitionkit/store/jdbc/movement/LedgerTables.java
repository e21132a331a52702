package io.github.petitionkit.store.jdbc.movement;

import io.github.petitionkit.movement.MovementFigure;
import io.github.petitionkit.movement.MovementLedger;
import io.github.petitionkit.movement.MovementLedger.Entry;
import io.github.petitionkit.movement.MovementLedger.Signed;
import io.github.petitionkit.movement.RecentWindow;
import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.store.jdbc.sql.BulkTable;
import io.github.petitionkit.store.jdbc.sql.Column;
import io.github.petitionkit.store.jdbc.sql.Column.Spread;
import io.github.petitionkit.store.jdbc.sql.ColumnType;
import io.github.petitionkit.store.jdbc.sql.ResultRow;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.sql.StatementParameters;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** The rows of one ledger of a movement: signatures, people, figures. */
record LedgerTables(Hashtag movement, long ledger) {
    static final String COUNTED = "counted";
    private static final String ERASED = "erased";
    private static final String OF_LEDGER = " where movement = ? and ledger = ?";

    private static final BulkTable<Row<Map.Entry<Signed, Entry>>> ENTRIES = new BulkTable<>(
            "petitionkit_movement_signature",
            List.of("movement", "ledger", "petition", "signature"),
            List.of(),
            List.of(
                    new Column<>("movement", ColumnType.TEXT, Spread.BY_WRITE, Row::movement),
                    new Column<>("ledger", ColumnType.LONG, Spread.BY_WRITE, Row::ledger),
                    new Column<>(
                            "petition",
                            ColumnType.UUID,
                            row -> signed(row).petition().value()),
                    new Column<>(
                            "signature",
                            ColumnType.UUID,
                            row -> signed(row).signature().value()),
                    new Column<>(
                            "state",
                            ColumnType.TEXT,
                            Spread.BY_WRITE,
                            row -> row.value().getValue().isCounted() ? COUNTED : ERASED),
                    new Column<>(
                            "country",
                            ColumnType.TEXT,
                            row -> row.value().getValue().country().code()),
                    new Column<>(
                            "counted_at",
                            ColumnType.INSTANT,
                            row -> row.value().getValue().countedAt()),
                    new Column<>(
                            "person",
                            ColumnType.TEXT,
                            row -> row.value().getValue().person())));
    private static final BulkTable<Row<Map.Entry<String, Long>>> PEOPLE = new BulkTable<>(
            "petitionkit_movement_person",
            List.of("movement", "ledger", "person"),
            List.of(),
            List.of(
                    new Column<>("movement", ColumnType.TEXT, Spread.BY_WRITE, Row::movement),
                    new Column<>("ledger", ColumnType.LONG, Spread.BY_WRITE, Row::ledger),
                    new Column<>("person", ColumnType.TEXT, row -> row.value().getKey()),
                    new Column<>(
                            "signatures", ColumnType.LONG, row -> row.value().getValue())));
    private static final BulkTable<Row<Map.Entry<MovementFigure, Long>>> FIGURES = new BulkTable<>(
            "petitionkit_movement_figure",
            List.of("movement", "ledger", "kind", "subject"),
            List.of(),
            List.of(
                    new Column<>("movement", ColumnType.TEXT, Row::movement),
                    new Column<>("ledger", ColumnType.LONG, Row::ledger),
                    new Column<>(
                            "kind", ColumnType.TEXT, row -> name(row.value().getKey())),
                    new Column<>(
                            "subject",
                            ColumnType.TEXT,
                            row -> row.value().getKey().subject()),
                    new Column<>("figure", ColumnType.LONG, row -> row.value().getValue())));

    private static final String FIND_ENTRIES = "select e.petition, e.signature, e.state, e.country, e.counted_at,"
            + " e.person from unnest(" + ColumnType.UUID.arrayParameter() + ", " + ColumnType.UUID.arrayParameter()
            + ") as k(petition, signature) join petitionkit_movement_signature e on e.petition = k.petition"
            + " and e.signature = k.signature where e.movement = ? and e.ledger = ?";
    private static final String DELETE_ENTRIES =
            "delete from petitionkit_movement_signature" + OF_LEDGER + " and petition = ? and signature = any(?)";
    private static final String FIND_PEOPLE =
            "select person, signatures from petitionkit_movement_person" + OF_LEDGER + " and person = any(?)";
    private static final String DELETE_PEOPLE =
            "delete from petitionkit_movement_person" + OF_LEDGER + " and person = any(?)";
    private static final String FIND_FIGURES = "select f.kind, f.subject, f.figure from unnest("
            + ColumnType.TEXT.arrayParameter() + ", " + ColumnType.TEXT.arrayParameter()
            + ") as k(kind, subject) join petitionkit_movement_figure f on f.kind = k.kind and f.subject = k.subject"
            + " where f.movement = ? and f.ledger = ?";
    private static final String FORGET_MINUTES =
            "delete from petitionkit_movement_figure" + OF_LEDGER + " and kind = 'minute' and subject < ?";
    private static final String DELETE_FIGURES = "delete from petitionkit_movement_figure" + OF_LEDGER;
    private static final String SHOWN = "select f.kind, f.subject, f.figure from petitionkit_movement m"
            + " join petitionkit_movement_figure f on f.movement = m.movement and f.ledger = m.ledger"
            + " where m.movement = ? and (f.kind <> 'minute' or (f.subject >= ? and f.subject < ?)"
            + " or (f.subject >= ? and f.subject < ?))";

    private record Row<T>(String movement, long ledger, T value) {}

    private <T> List<Row<T>> rows(Collection<T> values) {
        return values.stream()
                .map(value -> new Row<>(movement.value(), ledger, value))
                .toList();
    }

    private static Signed signed(Row<Map.Entry<Signed, Entry>> row) {
        return row.value().getKey();
    }

    private static String name(MovementFigure figure) {
        return switch (figure.kind()) {
            case SUPPORTERS -> "supporters";
            case SIGNATURES -> "signatures";
            case COUNTRY -> "country";
            case HOUR -> "hour";
            case MINUTE -> "minute";
        };
    }

    private static MovementFigure figure(ResultRow row) throws SQLException {
        MovementFigure.Kind kind = switch (row.text("kind")) {
            case "supporters" -> MovementFigure.Kind.SUPPORTERS;
            case "signatures" -> MovementFigure.Kind.SIGNATURES;
            case "country" -> MovementFigure.Kind.COUNTRY;
            case "hour" -> MovementFigure.Kind.HOUR;
            default -> MovementFigure.Kind.MINUTE;
        };
        return new MovementFigure(kind, row.text("subject"));
    }

    /** Sets the movement and the ledger. */
    StatementParameters of(StatementParameters parameters) throws SQLException {
        return parameters.text(movement.value()).number(ledger);
    }

    /** Reads signatures. */
    void entries(StatementPipeline trip, Collection<Signed> signatures, BiConsumer<Signed, Entry> found) {
        if (!signatures.isEmpty()) {
            trip.ask(
                    FIND_ENTRIES,
                    parameters -> of(parameters
                            .array(
                                    ColumnType.UUID,
                                    signatures.stream()
                                            .map(which -> which.petition().value())
                                            .toArray(UUID[]::new))
                            .array(
                                    ColumnType.UUID,
                                    signatures.stream()
                                            .map(which -> which.signature().value())
                                            .toArray(UUID[]::new))),
                    row -> take(row, found));
        }
    }

    private static void take(ResultRow row, BiConsumer<Signed, Entry> found) throws SQLException {
        found.accept(
                new Signed(new PetitionId(row.uuid("petition")), new SignatureId(row.uuid("signature"))),
                new Entry(
                        row.text("state").equals(COUNTED),
                        Country.of(row.text("country")),
                        row.instant("counted_at"),
                        row.textOrNull("person")));
    }

    private static UUID[] ids(Collection<SignatureId> signatures) {
        return signatures.stream().map(SignatureId::value).toArray(UUID[]::new);
    }

    /** Restores people. */
    void people(StatementPipeline trip, Collection<String> people, MovementLedger into) {
        if (!people.isEmpty()) {
            trip.ask(
                    FIND_PEOPLE,
                    parameters -> of(parameters).array(ColumnType.TEXT, people.toArray(String[]::new)),
                    row -> into.restore(row.text("person"), row.number("signatures")));
        }
    }

    /** Restores figures. */
    void figures(StatementPipeline trip, Collection<MovementFigure> figures, MovementLedger into) {
        trip.ask(
                FIND_FIGURES,
                parameters -> of(parameters
                        .array(
                                ColumnType.TEXT,
                                figures.stream().map(LedgerTables::name).toArray(String[]::new))
                        .array(
                                ColumnType.TEXT,
                                figures.stream().map(MovementFigure::subject).toArray(String[]::new))),
                row -> into.restore(figure(row), row.number("figure")));
    }

    /**
     * Writes what has changed. Nobody else does, because the movement is locked, so a row that was not there when it was
     * looked for is new, and inserting it need not ask again. It also forgets minutes that no window contains any more. */
    void write(StatementPipeline trip, MovementLedger changed, Instant firstMinute) {
        Map<Signed, Entry> entered = new HashMap<>();
        Map<Signed, Entry> stored = new HashMap<>();
        Map<PetitionId, List<SignatureId>> gone = new HashMap<>();
        for (Signed which : changed.changedEntries()) {
            Entry entry = changed.entry(which);
            if (entry == null) {
                gone.computeIfAbsent(which.petition(), first -> new ArrayList<>())
                        .add(which.signature());
            } else {
                (changed.isStored(which) ? stored : entered).put(which, entry);
            }
        }
        ENTRIES.insert(trip, rows(entered.entrySet()));
        ENTRIES.update(trip, rows(stored.entrySet()));
        gone.forEach((petition, signatures) -> trip.change(
                DELETE_ENTRIES,
                parameters -> of(parameters).uuid(petition.value()).array(ColumnType.UUID, ids(signatures))));
        Map<String, Long> people = changed.changedPeople();
        Map<Boolean, List<Map.Entry<String, Long>>> present = people.entrySet().stream()
                .filter(person -> person.getValue() > 0)
                .collect(Collectors.partitioningBy(person -> changed.isStored(person.getKey())));
        PEOPLE.insert(trip, rows(Objects.requireNonNull(present.get(false))));
        PEOPLE.update(trip, rows(Objects.requireNonNull(present.get(true))));
        String[] left = people.entrySet().stream()
                .filter(person -> person.getValue() <= 0 && changed.isStored(person.getKey()))
                .map(Map.Entry::getKey)
                .toArray(String[]::new);
        if (left.length > 0) {
            trip.change(DELETE_PEOPLE, parameters -> of(parameters).array(ColumnType.TEXT, left));
        }
        FIGURES.put(trip, rows(changed.changedFigures().entrySet()));
        trip.change(
                FORGET_MINUTES,
                parameters ->
                        of(parameters).text(MovementFigure.minute(firstMinute).subject()));
    }

    /** Deletes the figures of a ledger that is no longer shown. */
    void deleteFigures(StatementPipeline trip) {
        trip.change(DELETE_FIGURES, this::of);
    }

    /** Returns the figures that readers see. */
    static NavigableMap<MovementFigure, Long> shown(SqlSession session, Hashtag movement, Instant now)
            throws SQLException {
        NavigableMap<MovementFigure, Long> figures = new TreeMap<>();
        try (PreparedStatement query = session.ask(SHOWN)) {
            StatementParameters parameters = new StatementParameters(session, query).text(movement.value());
            for (RecentWindow window : List.of(RecentWindow.hour(now), RecentWindow.day(now))) {
                parameters
                        .text(MovementFigure.minute(window.start()).subject())
                        .text(MovementFigure.minute(window.wholeHours()).subject());
            }
            try (ResultSet result = query.executeQuery()) {
                ResultRow row = new ResultRow(result);
                while (result.next()) {
                    figures.put(figure(row), row.number("figure"));
                }
            }
        }
        return figures;
    }
}
