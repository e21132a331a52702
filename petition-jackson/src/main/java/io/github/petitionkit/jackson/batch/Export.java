package io.github.petitionkit.jackson.batch;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * Exports rows with the columns that the caller has chosen. No other data is exported, such as
 * {@link SignatureColumns#EMAIL}. Memory is constant for any number of rows. Immutable and thread-safe; each thread
 * needs its own stream.
 *
 * @param <T> the type of a row
 */
public final class Export<T> {
    private static final JsonFactory LINES = JsonFactory.builder()
            .rootValueSeparator((String) null)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final List<Column<T>> columns;
    private final char separator;
    private final boolean marked;

    private Export(List<Column<T>> columns, char separator, boolean marked) {
        this.columns = List.copyOf(columns);
        this.separator = separator;
        this.marked = marked;
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
     * @return the export
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // they are only read
    public static <T> Export<T> of(Column<T>... columns) {
        return new Export<>(List.of(columns), ',', false);
    }

    /**
     * Makes an export.
     *
     * @param columns at least one, in the order of output, each name once
     * @param <T> the type of a row
     * @return the export
     */
    public static <T> Export<T> of(List<Column<T>> columns) {
        return new Export<>(columns, ',', false);
    }

    /**
     * Writes a byte order mark at the start of CSV, for spreadsheets such as Excel that assume another character set
     * without it.
     *
     * @return the export
     */
    public Export<T> withByteOrderMark() {
        return new Export<>(columns, separator, true);
    }

    /**
     * Separates the cells of CSV by semicolons, for spreadsheets of countries whose decimal sign is the comma.
     *
     * @return the export
     */
    public Export<T> withSemicolons() {
        return new Export<>(columns, ';', marked);
    }

    /**
     * Writes CSV by RFC 4180: UTF-8, a first line with the names, lines that end in CR LF. A cell that a spreadsheet
     * could interpret as a formula gets an apostrophe in front; {@link SignatureImport} removes it.
     *
     * @param rows the rows; not closed
     * @param out the output; flushed, not closed
     * @return the number of rows
     * @throws IOException if {@code out} fails
     */
    public long writeCsv(Stream<? extends T> rows, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
        long written = 0;
        try {
            if (marked) {
                text.write(BYTE_ORDER_MARK);
            }
            csv.writeRecord(columns.stream().map(Column::name).toList());
            for (Iterator<? extends T> remaining = rows.iterator(); remaining.hasNext(); written++) {
                writeCsv(remaining.next(), csv);
            }
            csv.flush();
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        return written;
    }

    private void writeCsv(T row, CsvWriter csv) {
        CsvWriter.CsvWriterRecord record = csv.writeRecord();
        for (Column<T> column : columns) {
            Object cell = column.cell(row);
            record.writeField(cell instanceof String text ? Formulas.neutralised(text) : number(cell));
        }
        record.endRecord();
    }

    private static @Nullable String number(@Nullable Object cell) {
        return cell == null ? null : cell.toString();
    }

    /**
     * Writes NDJSON: UTF-8, one JSON object per line, without empty cells.
     *
     * @param rows the rows; not closed
     * @param out the output; flushed, not closed
     * @return the number of rows
     * @throws IOException if {@code out} fails
     */
    public long writeNdjson(Stream<? extends T> rows, OutputStream out) throws IOException {
        long written = 0;
        try (JsonGenerator json = LINES.createGenerator(ObjectWriteContext.empty(), out)) {
            for (Iterator<? extends T> remaining = rows.iterator(); remaining.hasNext(); written++) {
                writeJson(remaining.next(), json);
            }
        } catch (JacksonIOException failed) {
            throw failed.getCause();
        }
        out.flush();
        return written;
    }

    private void writeJson(T row, JsonGenerator json) {
        json.writeStartObject();
        for (Column<T> column : columns) {
            Object cell = column.cell(row);
            if (cell instanceof Long number) {
                json.writeNumberProperty(column.name(), number);
            } else if (cell != null) {
                json.writeStringProperty(column.name(), cell.toString());
            }
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }
}
