package io.github.petitionkit.jackson.batch;

import io.github.petitionkit.file.Column;
import io.github.petitionkit.file.SourceRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** NDJSON: UTF-8, one JSON object of texts and numbers per line. Memory is constant for any number of lines. */
public final class Ndjson {
    private static final JsonFactory LINES = JsonFactory.builder()
            .rootValueSeparator((String) null)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private Ndjson() {}

    /**
     * Reads rows for {@link io.github.petitionkit.file.SignatureImport#rows}; empty lines are ignored.
     *
     * @param json the input; stays open
     * @return the rows, read lazily. Its methods throw {@link java.io.UncheckedIOException} if the stream fails
     */
    public static Iterator<SourceRow> rows(InputStream json) {
        return new JsonRows(json);
    }

    /**
     * Writes rows with the columns that the caller has chosen, without empty cells.
     *
     * @param columns the columns
     * @param rows the rows; not closed
     * @param out the output; flushed, not closed
     * @param <T> the type of a row
     * @return the number of rows
     * @throws IOException if {@code out} fails
     */
    public static <T> long write(List<Column<T>> columns, Stream<? extends T> rows, OutputStream out)
            throws IOException {
        long written = 0;
        try (JsonGenerator json = LINES.createGenerator(ObjectWriteContext.empty(), out)) {
            for (Iterator<? extends T> remaining = rows.iterator(); remaining.hasNext(); written++) {
                write(columns, remaining.next(), json);
            }
        } catch (JacksonIOException failed) {
            throw failed.getCause();
        }
        out.flush();
        return written;
    }

    private static <T> void write(List<Column<T>> columns, T row, JsonGenerator json) {
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
