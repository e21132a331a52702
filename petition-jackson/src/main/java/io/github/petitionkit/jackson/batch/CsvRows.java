package io.github.petitionkit.jackson.batch;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file. A malformed encoding is decoded to U+FFFD, so that the fault belongs to its row and not to the end
 * of a buffer.
 */
final class CsvRows implements Iterator<Row> {
    private static final int MOST_CHARACTERS = 65_536;
    private static final char NOT_UTF_8 = '\uFFFD';
    private static final String NAMES = "Name the columns in the first line, name and country among them: ";

    private final CsvRecords records = new CsvRecords();
    private final Iterator<CsvRecords.Line> lines;
    private final ColumnNames names;
    private List<String> columns = List.of();
    private @Nullable Row next;
    private boolean begun;
    private boolean ended;

    CsvRows(InputStream csv, ColumnNames names) {
        this.names = names;
        FirstLine first = new FirstLine(csv);
        lines = CsvReader.builder()
                .fieldSeparator(first.separator())
                .detectBomHeader(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(MOST_CHARACTERS)
                .build(records, new InputStreamReader(first.file(), first.charset()))
                .iterator();
    }

    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            next = begun ? row() : first();
        }
        return next != null;
    }

    @Override
    public Row next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("There are no more rows");
        }
        Row row = next;
        next = null;
        return row;
    }

    private @Nullable Row first() {
        begun = true;
        try {
            if (!lines.hasNext()) {
                return last(Row.faulty(1, "", "missing-column", NAMES + "the file is empty"));
            }
            CsvRecords.Line line = lines.next();
            columns = line.cells().stream().map(names::meaning).toList();
            String fault = fault(line.cells());
            return fault == null ? row() : last(Row.faulty(line.number(), "", "missing-column", NAMES + fault));
        } catch (CsvParseException broken) {
            return last(unquoted());
        }
    }

    /** Does not quote the first line, because a file without column names begins with a signer. */
    private @Nullable String fault(List<String> typed) {
        Set<String> known = new HashSet<>();
        Set<String> meant = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).isEmpty()) {
                continue;
            }
            if (!SignatureRow.isColumn(columns.get(i))) {
                return "column %d has none of %s, answer.…, consent.….…"
                        .formatted(i + 1, String.join(", ", SignatureColumns.NAMES));
            }
            boolean again = !meant.add(columns.get(i)) && !columns.get(i).equals(ColumnNames.JOINED);
            if (again || !known.add(ColumnNames.folded(typed.get(i)))) {
                return "column %d has the name of another column".formatted(i + 1);
            }
        }
        return meant.containsAll(Set.of("name", "country")) ? null : "one of the two is missing";
    }

    private @Nullable Row row() {
        try {
            if (!lines.hasNext()) {
                ended = true;
                return null;
            }
            return row(lines.next());
        } catch (CsvParseException broken) {
            return last(unquoted());
        }
    }

    private Row row(CsvRecords.Line line) {
        if (line.width() < columns.size() || isFilledBeyond(line)) {
            return Row.faulty(
                    line.number(),
                    "",
                    "wrong-width",
                    "Has %d cells, the first line %d".formatted(line.width(), columns.size()));
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String cell = Formulas.restored(line.cells().get(i));
            if (cell.indexOf(NOT_UTF_8) >= 0) {
                return Row.faulty(line.number(), columns.get(i), "malformed", "Is not UTF-8: save the file as UTF-8");
            }
            if (!cell.isEmpty() && !columns.get(i).isEmpty()) {
                cells.merge(columns.get(i), cell, (before, after) -> before + " " + after);
            }
        }
        return Row.of(line.number(), cells);
    }

    /** Returns whether a cell after the last column has content; spreadsheets write empty ones there. */
    private boolean isFilledBeyond(CsvRecords.Line line) {
        return line.width() > line.cells().size()
                || line.cells().subList(columns.size(), line.width()).stream().anyMatch(cell -> !cell.isEmpty());
    }

    private Row unquoted() {
        return Row.faulty(
                records.begunOn(),
                "",
                "malformed",
                "Has a quotation mark that is not closed, or is too long; nothing after it was read");
    }

    private Row last(Row row) {
        ended = true;
        return row;
    }
}
