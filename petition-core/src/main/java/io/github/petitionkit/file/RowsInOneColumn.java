package io.github.petitionkit.file;

import io.github.petitionkit.transfer.ImportedLine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/**
 * Splits the rows of a file whose lines stand in the first column as a whole. A spreadsheet that expects another separator
 * puts them there, and saves each as one quoted text.
 */
final class RowsInOneColumn implements RowReader {
    private static final int ROWS_AHEAD = MappedRows.MOST_TITLES + 2;

    private final RowReader rows;
    private final Deque<FileRow> ahead = new ArrayDeque<>();
    private boolean begun;
    private String separator = "";

    RowsInOneColumn(RowReader rows) {
        this.rows = rows;
    }

    @Override
    public boolean hasNext() {
        begin();
        return !ahead.isEmpty() || rows.hasNext();
    }

    @Override
    public FileRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException("There are no more rows");
        }
        FileRow row = ahead.isEmpty() ? rows.next() : ahead.remove();
        return separator.isEmpty() || !isWhole(row) ? row : split(row, separator);
    }

    /** Finds out by the first rows, more than there may be titles above the names of columns. */
    private void begin() {
        if (!begun) {
            begun = true;
            while (ahead.size() < ROWS_AHEAD && rows.hasNext()) {
                ahead.add(rows.next());
            }
            separator = ahead.size() > 1 && ahead.stream().allMatch(RowsInOneColumn::isWhole)
                    ? CsvDialect.SEPARATORS
                            .chars()
                            .mapToObj(Character::toString)
                            .filter(this::splitsTheFirst)
                            .findFirst()
                            .orElse("")
                    : "";
        }
    }

    /** Returns whether the first two rows have the same number of columns, and more than one. */
    private boolean splitsTheFirst(String candidate) {
        List<Integer> columns = ahead.stream()
                .limit(2)
                .map(row -> split(row, candidate).cells().size())
                .distinct()
                .toList();
        return columns.size() == 1 && columns.get(0) > 1;
    }

    private static boolean isWhole(FileRow row) {
        return row.fault() == null
                && row.cellFaults().isEmpty()
                && !row.cells().isEmpty()
                && row.cells().stream().skip(1).allMatch(CellText::isBlank);
    }

    /** Returns the row with the cells of its first cell; unchanged if that has several lines. */
    private static FileRow split(FileRow row, String separator) {
        byte[] line = ("sep=" + separator + "\n" + row.cells().get(0)).getBytes(StandardCharsets.UTF_8);
        try (CsvReader cells = CsvReader.of(new ByteArrayInputStream(line), StandardCharsets.UTF_8)) {
            FileRow first = cells.hasNext() ? cells.next() : row;
            return cells.hasNext() ? row : new FileRow(row.line(), first.cells(), first.fault(), first.cellFaults());
        }
    }

    @Override
    public List<ImportedLine.Remark> remarks() {
        begin();
        ImportedLine.Remark oneColumn = new ImportedLine.Remark(
                1, "one-column", "Whole lines stand in the first column; they are read as if each had its columns");
        return separator.isEmpty()
                ? rows.remarks()
                : Stream.concat(rows.remarks().stream(), Stream.of(oneColumn)).toList();
    }

    @Override
    public boolean isGrid() {
        return separator.isEmpty() && rows.isGrid();
    }

    @Override
    public void close() throws IOException {
        ahead.clear();
        rows.close();
    }
}
