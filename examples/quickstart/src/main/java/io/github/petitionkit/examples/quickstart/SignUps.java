package io.github.petitionkit.examples.quickstart;

import io.github.petitionkit.file.CsvReader;
import io.github.petitionkit.file.CsvRow;
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

/** The lines of a CSV file of sign-ups, read one after another. */
final class SignUps implements Iterable<Line>, Closeable {
    private static final List<String> REQUIRED = List.of("received_at", "action", "ref", "name", "email", "country");
    private static final Set<String> ACTIONS = Set.of("sign", "confirm", "withdraw");

    private final InputStream in;
    private final CsvReader reader;

    private SignUps(InputStream in) {
        this.in = in;
        this.reader = CsvReader.of(in);
    }

    static SignUps of(Path file) throws IOException {
        return new SignUps(Files.newInputStream(file));
    }

    static SignUps sample() {
        return new SignUps(Objects.requireNonNull(SignUps.class.getResourceAsStream(Sample.FILE), Sample.FILE));
    }

    @Override
    public Iterator<Line> iterator() {
        List<String> header = reader.hasNext() ? reader.next().cells() : List.of();
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

    private static Line line(List<String> header, CsvRow row) {
        CsvRow.Fault fault = row.fault();
        if (fault != null) {
            return new Line.Broken(row.line(), fault.message());
        }
        if (row.cells().size() != header.size()) {
            return new Line.Broken(
                    row.line(),
                    "has %d columns instead of %d".formatted(row.cells().size(), header.size()));
        }
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            fields.put(header.get(i), row.cells().get(i));
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
        in.close();
    }
}
