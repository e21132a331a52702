package io.github.petitionkit.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Exports rows as CSV, with the columns that the caller has chosen. No other data is exported, such as
 * {@link SignatureColumns#EMAIL}. Memory is constant for any number of rows. Immutable and thread-safe; each thread
 * needs its own stream.
 *
 * @param <T> the type of a row
 */
public final class Export<T> {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String LINE_END = "\r\n";
    private static final Set<Charset> UNICODE =
            Set.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private final List<Column<T>> columns;
    private final CsvDialect dialect;

    private Export(List<Column<T>> columns, CsvDialect dialect) {
        this.columns = List.copyOf(columns);
        this.dialect = dialect;
        Set<String> names = new HashSet<>();
        for (Column<T> column : columns) {
            if (!names.add(column.name())) {
                throw new IllegalArgumentException("There are two columns with the name " + column.name());
            }
        }
        if (names.isEmpty()) {
            throw new IllegalArgumentException("Name at least one column");
        }
    }

    /**
     * Makes an export.
     *
     * @param columns at least one, in the order of output, each name once
     * @param <T> the type of a row
     * @return the export, in the dialect {@link CsvDialect#RFC_4180}
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // they are only read
    public static <T> Export<T> of(Column<T>... columns) {
        return new Export<>(List.of(columns), CsvDialect.RFC_4180);
    }

    /**
     * Makes an export.
     *
     * @param columns at least one, in the order of output, each name once
     * @param <T> the type of a row
     * @return the export, in the dialect {@link CsvDialect#RFC_4180}
     */
    public static <T> Export<T> of(List<Column<T>> columns) {
        return new Export<>(columns, CsvDialect.RFC_4180);
    }

    /**
     * Sets the dialect.
     *
     * @param dialect the dialect of the program that opens the file, such as {@link CsvDialect#EXCEL}
     * @return the export
     * @throws IllegalArgumentException if its encoding is none of Unicode, because names would lose letters
     */
    public Export<T> in(CsvDialect dialect) {
        if (!UNICODE.contains(dialect.charset())) {
            throw new IllegalArgumentException(
                    "Names would lose letters in %s: write UTF-8, UTF-16LE or UTF-16BE".formatted(dialect.charset()));
        }
        return new Export<>(columns, dialect);
    }

    /** {@return the columns, in the order of output} */
    public List<Column<T>> columns() {
        return columns;
    }

    /**
     * Writes CSV by RFC 4180: a first line with the names, lines that end in CR LF. What a spreadsheet could interpret
     * as a formula, whatever separator it expects, gets an apostrophe in front; {@link SignatureImport} removes it.
     *
     * @param rows the rows; not closed
     * @param out the output; flushed, not closed
     * @return the number of rows
     * @throws IOException if {@code out} fails
     */
    public long writeCsv(Stream<? extends T> rows, OutputStream out) throws IOException {
        Writer csv = new BufferedWriter(new OutputStreamWriter(out, dialect.charset()));
        if (dialect.byteOrderMark()) {
            csv.write(BYTE_ORDER_MARK);
        }
        for (int i = 0; i < columns.size(); i++) {
            write(columns.get(i).name(), i, csv);
        }
        csv.write(LINE_END);
        long written = 0;
        for (Iterator<? extends T> remaining = rows.iterator(); remaining.hasNext(); written++) {
            T row = remaining.next();
            for (int i = 0; i < columns.size(); i++) {
                write(columns.get(i).cell(row), i, csv);
            }
            csv.write(LINE_END);
        }
        csv.flush();
        return written;
    }

    private void write(@Nullable Object cell, int column, Writer csv) throws IOException {
        if (column > 0) {
            csv.write(dialect.separator());
        }
        if (cell instanceof String text) {
            writeText(Formulas.neutralised(text), csv);
        } else if (cell != null) {
            csv.write(cell.toString());
        }
    }

    private void writeText(String text, Writer csv) throws IOException {
        if (needsQuotes(text)) {
            csv.write('"');
            csv.write(text.replace("\"", "\"\""));
            csv.write('"');
        } else {
            csv.write(text);
        }
    }

    private boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == dialect.separator() || character == '"' || character == '\n' || character == '\r') {
                return true;
            }
        }
        return !text.isEmpty() && (text.charAt(0) == ' ' || text.startsWith("sep="));
    }
}
