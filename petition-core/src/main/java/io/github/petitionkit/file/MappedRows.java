package io.github.petitionkit.file;

import io.github.petitionkit.transfer.ImportedLine;
import io.github.petitionkit.validation.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rows of a file by the meanings of its columns. A faulty line of names is the only row. The last row closes the file. */
final class MappedRows implements Iterator<SourceRow> {
    /** A spreadsheet may have a title above the names: lines with one cell. */
    static final int MOST_TITLES = 5;

    /** How far it looks ahead for the order of day and month: most lists have no more rows. */
    private static final int MOST_ROWS_AHEAD = 2_000;

    private static final int MOST_CHARACTERS_AHEAD = 1_000_000;

    private static final int MOST_NAMED = 20;

    private static final Set<String> NEEDED =
            Set.of("name", "first_name", "middle_name", "last_name", "email", "country", "postal_code", "public_name");
    private static final String DATE = "received_at";
    private static final String NAMES = "Name the columns in the first line, a name and the country among them: ";
    private static final String UNKNOWN =
            "the names of these columns are not known: %s. Delete what is not needed, and call the others by one of %s";

    private final RowReader file;
    private final boolean countryIsKnown;
    private final @Nullable ColumnMapping given;
    private @Nullable ColumnMapping mapping;
    private List<String> columns = List.of();
    private List<String> names = List.of();
    private @Nullable SourceRow fault;
    private final DateColumn dates = new DateColumn();
    private final Deque<FileRow> ahead = new ArrayDeque<>();
    private boolean begun;
    private boolean isTitle;

    MappedRows(RowReader file, @Nullable ColumnMapping mapping, boolean countryIsKnown) {
        this.file = file;
        this.given = mapping;
        this.countryIsKnown = countryIsKnown;
    }

    /** Returns the order of day and month by the mapping, or else by the dates, once the first row was read. */
    @Nullable
    DateOrder dateOrder() {
        DateOrder named = mapping == null ? null : mapping.dateOrder();
        return named == null ? dates.order() : named;
    }

    /** Says what the dates show of their order, unless the mapping names it. */
    List<ImportedLine.Remark> dateRemarks() {
        return mapping == null || mapping.dateOrder() == null ? dates.remarks() : List.of();
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

    /** Reads the first lines up to the names, and returns the fault if there are none. */
    private @Nullable SourceRow first() {
        if (!file.hasNext()) {
            return SourceRow.faulty(1, "", "missing-column", NAMES + "the file is empty");
        }
        SourceRow first = names(file.next());
        SourceRow wrong = first;
        for (int titles = 0; wrong != null && isTitle && titles < MOST_TITLES && file.hasNext(); titles++) {
            wrong = names(file.next());
        }
        return wrong == null ? null : first;
    }

    /** Reads the names, and returns their fault. It does not quote them, because a file without names begins with a signer. */
    private @Nullable SourceRow names(FileRow row) {
        isTitle = row.fault() == null
                && row.cells().stream().filter(cell -> !CellText.isBlank(cell)).count() == 1;
        if (row.fault() != null) {
            return malformed(row);
        }
        ColumnMapping known = given == null ? found(row.cells()) : given;
        mapping = known;
        List<String> meanings = new ArrayList<>();
        String wrong = meanings(row.cells(), known, meanings);
        if (wrong != null) {
            return SourceRow.faulty(row.line(), "", "missing-column", NAMES + wrong);
        }
        columns = meanings;
        names = folded(row.cells());
        return null;
    }

    private static ColumnMapping found(List<String> names) {
        boolean isOurs = names.stream().allMatch(name -> ColumnMapping.ours().meaning(name) != null);
        return isOurs
                ? ColumnMapping.ours()
                : CampaignTool.of(names).orElse(CampaignTool.SPREADSHEET).mapping();
    }

    private @Nullable String meanings(List<String> names, ColumnMapping known, List<String> meanings) {
        String unknown = IntStream.range(0, names.size())
                .filter(column -> known.meaning(names.get(column)) == null)
                .mapToObj(column -> String.valueOf(column + 1))
                .limit(MOST_NAMED)
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            return UNKNOWN.formatted(unknown, SignatureColumns.listed());
        }
        Set<String> meant = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String meaning = Objects.requireNonNull(known.meaning(names.get(i)));
            boolean again = !meaning.isEmpty() && !meant.add(meaning);
            if (again && !known.isIgnoringOthers()) {
                return "column %d has the meaning of another column".formatted(i + 1);
            }
            meanings.add(meaning);
        }
        if (SignatureRow.NAMES.stream().noneMatch(meant::contains)) {
            return "the name is missing";
        }
        return countryIsKnown || meant.contains("country")
                ? null
                : "the country is missing, and none is set for rows without it";
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
                    "Has %d cells, the first line %d".formatted(cells.size(), columns.size()));
        }
        Map<String, String> meant = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            String cell = DoubleEncoding.undone(CellText.meant(cells.get(i)));
            if (!CellText.isBlank(cell) && !columns.get(i).isEmpty()) {
                meant.putIfAbsent(columns.get(i), cell);
            }
        }
        if (isRepeated(cells)) {
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

    /** Returns whether somebody has put several files behind each other. */
    private boolean isRepeated(List<String> cells) {
        return cells.size() == names.size()
                && ColumnMapping.folded(cells.get(0)).equals(names.get(0))
                && names.equals(folded(cells));
    }

    private static List<String> folded(List<String> cells) {
        return cells.stream().map(ColumnMapping::folded).toList();
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
