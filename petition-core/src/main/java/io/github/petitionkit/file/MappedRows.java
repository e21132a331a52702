package io.github.petitionkit.file;

import io.github.petitionkit.transfer.ImportedLine;
import io.github.petitionkit.validation.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rows of a file by the meanings of its columns. A faulty line of names is the only row. The last row closes the file. */
final class MappedRows implements Iterator<SourceRow> {
    /** A spreadsheet may have a title above the names: lines with one cell. */
    static final int MOST_TITLES = 5;

    /** How far it looks ahead for the order of day and month: most lists have no more rows. */
    private static final int MOST_ROWS_AHEAD = 2_000;

    private static final int MOST_CHARACTERS_AHEAD = 1_000_000;

    private static final Set<String> NEEDED = Set.of(
            "name",
            "first_name",
            "middle_name",
            "last_name",
            "email",
            "country",
            "postal_code",
            "register_number",
            "public_name");
    private static final String DATE = "received_at";

    private final RowReader file;
    private final boolean countryIsKnown;
    private final @Nullable ColumnMapping given;
    private final Set<Integer> ignored;
    private @Nullable ColumnNames names;
    private List<String> columns = List.of();
    private @Nullable SourceRow fault;
    private final DateColumn dates = new DateColumn();
    private final Deque<FileRow> ahead = new ArrayDeque<>();
    private boolean begun;
    private boolean isTitle;

    MappedRows(RowReader file, @Nullable ColumnMapping mapping, Set<Integer> ignored, boolean countryIsKnown) {
        this.file = file;
        this.given = mapping;
        this.ignored = ignored;
        this.countryIsKnown = countryIsKnown;
    }

    /** Returns the order of day and month by the mapping, or else by the dates, once the first row was read. */
    @Nullable
    DateOrder dateOrder() {
        DateOrder named = named();
        return named == null ? dates.order() : named;
    }

    /** Says what to know about the file besides its rows. */
    List<ImportedLine.Remark> fileRemarks() {
        return file.remarks();
    }

    /** Says what the dates show of their order, unless the mapping names it. */
    List<ImportedLine.Remark> dateRemarks() {
        return named() == null ? dates.remarks() : List.of();
    }

    private @Nullable DateOrder named() {
        return names == null ? null : names.mapping().dateOrder();
    }

    @Override
    public boolean hasNext() {
        if (!begun) {
            begun = true;
            fault = first();
            lookAhead(columns.indexOf(DATE));
        }
        if (columns.isEmpty()) {
            return fault != null;
        }
        boolean isRead = ahead.isEmpty() && !file.hasNext();
        if (isRead) {
            close();
        }
        return !isRead;
    }

    private void lookAhead(int column) {
        int characters = 0;
        while (column >= 0 && ahead.size() < MOST_ROWS_AHEAD && characters < MOST_CHARACTERS_AHEAD && file.hasNext()) {
            FileRow row = file.next();
            ahead.add(row);
            characters += row.cells().stream().mapToInt(String::length).sum();
            if (column < row.cells().size()) {
                dates.see(CellText.meant(row.cells().get(column)), row.line());
            }
        }
    }

    private void close() {
        try {
            file.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public SourceRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException("There are no more rows");
        }
        SourceRow faulty = fault;
        fault = null;
        return faulty == null ? row(ahead.isEmpty() ? file.next() : ahead.remove()) : faulty;
    }

    /** Returns whether the file has a line of names. Otherwise its only row says why it is unreadable. */
    boolean isReadable() {
        return hasNext() ? fault == null : !columns.isEmpty();
    }

    /** Reads the first lines up to the names, and returns the fault if there are none: that of a line with several cells. */
    private @Nullable SourceRow first() {
        if (!file.hasNext()) {
            return new SourceRow(1, Map.of(), List.of(ColumnNames.missing("the file is empty")));
        }
        SourceRow first = names(file.next());
        SourceRow wrong = first;
        for (int titles = 0; wrong != null && isTitle && titles < MOST_TITLES && file.hasNext(); titles++) {
            wrong = names(file.next());
        }
        return wrong == null || !isTitle ? wrong : first;
    }

    /** Reads the names, and returns their fault. */
    private @Nullable SourceRow names(FileRow row) {
        isTitle = row.fault() == null
                && row.cells().stream().filter(cell -> !CellText.isBlank(cell)).count() == 1;
        if (row.fault() != null) {
            return malformed(row);
        }
        ColumnNames read = ColumnNames.of(row.cells(), given, ignored, countryIsKnown);
        names = read;
        if (!read.faults().isEmpty()) {
            return new SourceRow(row.line(), Map.of(), read.faults());
        }
        columns = read.meanings();
        return null;
    }

    private SourceRow row(FileRow row) {
        if (row.fault() != null) {
            return malformed(row);
        }
        List<String> cells = row.cells();
        if (!file.isGrid() && (isCutOff(cells) || isFilledBeyond(cells))) {
            return SourceRow.faulty(
                    row.line(),
                    "",
                    "wrong-width",
                    "Has %s cells, the first line %s".formatted(cells.size(), columns.size()));
        }
        Map<String, String> meant = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            String cell = DoubleEncoding.undone(CellText.meant(cells.get(i)));
            if (!CellText.isBlank(cell) && !columns.get(i).isEmpty()) {
                meant.putIfAbsent(columns.get(i), cell);
            }
        }
        if (columns.contains("last_name") && meant.containsKey("name")) {
            meant.remove("first_name"); // the column of names holds whole ones, also of people without a family name
        }
        if (names != null && names.isRepeatedBy(cells)) {
            return SourceRow.faulty(
                    row.line(), "", "repeated-names", "Repeats the names of the columns: delete it if it is no signer");
        }
        Map<Integer, FileRow.Fault> faults = faults(row);
        return faults.isEmpty() ? SourceRow.of(row.line(), meant) : unlessFaulty(row.line(), meant, faults);
    }

    /** Returns the row unless a cell with a meaning is faulty. */
    private SourceRow unlessFaulty(long line, Map<String, String> meant, Map<Integer, FileRow.Fault> cells) {
        List<Violation> faults = new ArrayList<>();
        new TreeMap<>(cells).forEach((column, fault) -> {
            String meaning = column < columns.size() ? columns.get(column) : "";
            if (!meaning.isEmpty()) {
                faults.add(new Violation(meaning, fault.code(), fault.message()));
            }
        });
        return new SourceRow(line, meant, faults);
    }

    private static Map<Integer, FileRow.Fault> faults(FileRow row) {
        if (row.cells().stream().noneMatch(CellText::isError)) {
            return row.cellFaults();
        }
        Map<Integer, FileRow.Fault> faults = new HashMap<>(row.cellFaults());
        for (int i = 0; i < row.cells().size(); i++) {
            if (CellText.isError(row.cells().get(i))) {
                faults.put(i, FileRow.Fault.ERROR_VALUE);
            }
        }
        return faults;
    }

    /** Returns whether cells are missing that say who it is. Excel leaves empty ones out at the end of some rows. */
    private boolean isCutOff(List<String> cells) {
        return columns.stream().skip(cells.size()).anyMatch(NEEDED::contains);
    }

    /** Returns whether a cell after the last column has content; spreadsheets write empty ones there. */
    private boolean isFilledBeyond(List<String> cells) {
        return !cells.stream().skip(columns.size()).allMatch(CellText::isBlank);
    }

    private static SourceRow malformed(FileRow row) {
        FileRow.Fault fault = Objects.requireNonNull(row.fault());
        return SourceRow.faulty(row.line(), "", fault.code(), fault.message());
    }
}
