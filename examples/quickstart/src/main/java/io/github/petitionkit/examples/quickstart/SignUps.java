package io.github.petitionkit.examples.quickstart;

import io.github.petitionkit.file.FileRow;
import io.github.petitionkit.file.RowReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lines of a file of sign-ups, CSV or a workbook, read one after another. */
final class SignUps implements Iterable<Line>, Closeable {
    private static final List<String> REQUIRED = List.of("received_at", "action", "ref", "name", "email", "country");
    private static final Set<String> ACTIONS = Set.of("sign", "confirm", "withdraw");

    private final InputStream in;
    private final RowReader reader;

    private SignUps(InputStream in) {
        this.in = in;
        this.reader = RowReader.of(in);
    }

    static SignUps of(Path file) throws IOException {
        return new SignUps(Files.newInputStream(file));
    }

    static SignUps sample() {
        return new SignUps(Objects.requireNonNull(SignUps.class.getResourceAsStream(Sample.FILE), Sample.FILE));
    }

    @Override
    public Iterator<Line> iterator() {
        List<String> header = reader.hasNext() ? header(reader.next()) : List.of();
        List<String> missing = new ArrayList<>(REQUIRED);
        missing.removeAll(header);
        if (!missing.isEmpty()) {
            throw new BadInputException("The first line must name the columns; missing: " + String.join(", ", missing));
        }
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return reader.hasNext();
            }

            @Override
            public Line next() {
                return line(header, reader.next());
            }
        };
    }

    private static List<String> header(FileRow row) {
        FileRow.Fault fault = row.fault();
        if (fault != null) {
            throw new BadInputException("The first line " + fault.message());
        }
        return row.cells();
    }

    private Line line(List<String> header, FileRow row) {
        FileRow.Fault fault = row.fault();
        if (fault != null) {
            return new Line.Broken(row.line(), fault.message());
        }
        if (!reader.isGrid() && row.cells().size() != header.size()) {
            return new Line.Broken(
                    row.line(),
                    "has %s columns instead of %s".formatted(row.cells().size(), header.size()));
        }
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            fields.put(header.get(i), i < row.cells().size() ? row.cells().get(i) : "");
        }
        Instant at = instant(fields.get("received_at"));
        String action = Objects.requireNonNull(fields.get("action"));
        if (at == null) {
            return new Line.Broken(row.line(), "received_at is not an instant such as 2017-10-16T09:00:00Z");
        }
        return ACTIONS.contains(action)
                ? new Line.Entry(row.line(), at, action, Objects.requireNonNull(fields.get("ref")), fields)
                : new Line.Broken(row.line(), "action is none of sign, confirm, withdraw");
    }

    static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
        in.close();
    }
}
