package io.github.petitionkit.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV file by the meanings of its columns. A faulty first line is the only row. */
final class MappedRows implements Iterator<SourceRow> {
    private static final String NAMES = "Name the columns in the first line, a name and the country among them: ";

    private final CsvReader csv;
    private final boolean countryIsKnown;
    private @Nullable ColumnMapping mapping;
    private List<String> columns = List.of();
    private @Nullable SourceRow fault;
    private boolean begun;

    MappedRows(CsvReader csv, @Nullable ColumnMapping mapping, boolean countryIsKnown) {
        this.csv = csv;
        this.mapping = mapping;
        this.countryIsKnown = countryIsKnown;
    }

    /** Returns the order of day and month by the mapping, once the first row was read. */
    @Nullable
    DateOrder dateOrder() {
        return mapping == null ? null : mapping.dateOrder();
    }

    @Override
    public boolean hasNext() {
        if (!begun) {
            begun = true;
            fault = first();
            return fault != null || csv.hasNext();
        }
        return columns.isEmpty() ? fault != null : csv.hasNext();
    }

    @Override
    public SourceRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException("There are no more rows");
        }
        SourceRow faulty = fault;
        fault = null;
        return faulty == null ? row(csv.next()) : faulty;
    }

    /** Reads the first line, and returns its fault. It is not quoted, because a file without names begins with a signer. */
    private @Nullable SourceRow first() {
        if (!csv.hasNext()) {
            return SourceRow.faulty(1, "", "missing-column", NAMES + "the file is empty");
        }
        CsvRow row = csv.next();
        if (row.fault() != null) {
            return malformed(row);
        }
        ColumnMapping known = mapping == null ? found(row.cells()) : mapping;
        mapping = known;
        List<String> meanings = new ArrayList<>();
        String wrong = meanings(row.cells(), known, meanings);
        if (wrong != null) {
            return SourceRow.faulty(row.line(), "", "missing-column", NAMES + wrong);
        }
        columns = meanings;
        return null;
    }

    private static ColumnMapping found(List<String> names) {
        boolean isOurs = names.stream().allMatch(name -> ColumnMapping.ours().meaning(name) != null);
        return isOurs
                ? ColumnMapping.ours()
                : CampaignTool.of(names).map(CampaignTool::mapping).orElse(ColumnMapping.ours());
    }

    private @Nullable String meanings(List<String> names, ColumnMapping known, List<String> meanings) {
        Set<String> meant = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String meaning = known.meaning(names.get(i));
            if (meaning == null) {
                return "column %d has none of %s".formatted(i + 1, SignatureColumns.listed());
            }
            boolean again = !meaning.isEmpty() && !meant.add(meaning);
            if (again && !known.isIgnoringOthers()) {
                return "column %d has the meaning of another column".formatted(i + 1);
            }
            meanings.add(again ? "" : meaning);
        }
        boolean named = SignatureRow.NAMES.stream().anyMatch(meant::contains);
        return named && (countryIsKnown || meant.contains("country")) ? null : "one of the two is missing";
    }

    private SourceRow row(CsvRow row) {
        if (row.fault() != null) {
            return malformed(row);
        }
        List<String> cells = row.cells();
        if (cells.size() < columns.size() || isFilledBeyond(cells)) {
            return SourceRow.faulty(
                    row.line(),
                    "",
                    "wrong-width",
                    "Has %d cells, the first line %d".formatted(cells.size(), columns.size()));
        }
        Map<String, String> meant = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String cell = Formulas.restored(cells.get(i));
            if (!cell.isBlank() && !columns.get(i).isEmpty()) {
                meant.put(columns.get(i), cell);
            }
        }
        return SourceRow.of(row.line(), meant);
    }

    /** Returns whether a cell after the last column has content; spreadsheets write empty ones there. */
    private boolean isFilledBeyond(List<String> cells) {
        return cells.stream().skip(columns.size()).anyMatch(cell -> !cell.isBlank());
    }

    private static SourceRow malformed(CsvRow row) {
        CsvRow.Fault fault = Objects.requireNonNull(row.fault());
        return SourceRow.faulty(row.line(), "", fault.code(), fault.message());
    }
}
