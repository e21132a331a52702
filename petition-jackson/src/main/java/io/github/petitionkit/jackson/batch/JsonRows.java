package io.github.petitionkit.jackson.batch;

import io.github.petitionkit.file.SignatureColumns;
import io.github.petitionkit.file.SourceRow;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** The rows of an NDJSON file. */
final class JsonRows implements Iterator<SourceRow> {
    private static final JsonFactory PARSERS = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** At the beginning of a file, and within one that is joined from several. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final BoundedLines lines;
    private @Nullable SourceRow next;

    JsonRows(InputStream json) {
        lines = new BoundedLines(json);
    }

    @Override
    public boolean hasNext() {
        while (next == null && lines.advance()) {
            next = row();
        }
        return next != null;
    }

    @Override
    public SourceRow next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("There are no more rows");
        }
        SourceRow row = next;
        next = null;
        return row;
    }

    private @Nullable SourceRow row() {
        byte @Nullable [] line = lines.line();
        if (line == null) {
            return faulty(
                    "",
                    "too-large",
                    "Has more than the maximum of %s bytes for a line".formatted(BoundedLines.MOST_BYTES));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
            String marked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            return marked.isBlank() ? null : row(marked);
        } catch (CharacterCodingException otherwise) {
            return faulty("", "malformed", "Is not UTF-8");
        }
    }

    private SourceRow row(String text) {
        try (JsonParser json = PARSERS.createParser(ObjectReadContext.empty(), text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return faulty("", "wrong-kind", "Give an object");
            }
            return cells(json);
        } catch (JacksonException broken) {
            return faulty("", "malformed", "Is not well-formed JSON");
        }
    }

    private SourceRow cells(JsonParser json) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String column = json.nextName(); column != null; column = json.nextName()) {
            if (!SignatureColumns.isColumn(column)) {
                return faulty("", "unknown-entry", "Has an entry whose name is not a column");
            }
            JsonToken token = json.nextToken();
            if (token == null || !token.isScalarValue()) {
                return faulty(column, "wrong-kind", "Give a text");
            }
            if (token != JsonToken.VALUE_NULL && !json.getString().isEmpty()) {
                cells.put(column, json.getString());
            }
        }
        return json.nextToken() == null
                ? SourceRow.of(lines.number(), cells)
                : faulty("", "malformed", "Has data after its end");
    }

    private SourceRow faulty(String column, String code, String message) {
        return SourceRow.faulty(lines.number(), column, code, message);
    }
}
