package io.github.petitionkit.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text file of facts: one a line. A line that begins with {@code #} or {@code //} is a comment, and blank lines are passed
 * over. Comments of the form {@code # source: …}, {@code # licence: …} and {@code # date: 2026-08-19} say where the facts
 * come from; the library's own files have all three, a host's need none. Immutable and thread-safe.
 */
public final class DataFile {
    private static final int LONGEST_LINE = 10_000;
    private static final Pattern ORIGIN = Pattern.compile("(?:#|//) ?(source|licence|date): (.{1,500})");

    private final String name;
    private final Map<String, String> origin;
    private final @Nullable LocalDate date;
    private final List<Line> lines;

    private record Line(int number, String text) {}

    private DataFile(String name, String text) {
        this.name = name;
        Map<String, String> comments = new HashMap<>();
        List<Line> facts = new ArrayList<>();
        LocalDate dated = null;
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            String fact =
                    number == 1 && line.startsWith("\uFEFF") ? line.substring(1).strip() : line.strip();
            if (fact.length() > LONGEST_LINE) {
                throw new MalformedDataException(
                        name, number, "it has %d characters, more than %d".formatted(fact.length(), LONGEST_LINE));
            }
            if (fact.startsWith("#") || fact.startsWith("//")) {
                Matcher found = ORIGIN.matcher(fact);
                if (found.matches() && comments.putIfAbsent(found.group(1), found.group(2)) == null) {
                    dated = found.group(1).equals("date") ? day(found.group(2), number) : dated;
                }
            } else if (!fact.isEmpty()) {
                facts.add(new Line(number, fact));
            }
        }
        this.origin = Map.copyOf(comments);
        this.date = dated;
        this.lines = List.copyOf(facts);
    }

    private LocalDate day(String text, int number) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            throw new MalformedDataException(name, number, "give the date as in 2026-08-19");
        }
    }

    /**
     * A file of the host's.
     *
     * @param path where it is, in UTF-8; a byte order mark is passed over
     * @return the file
     * @throws IOException if it cannot be read
     * @throws MalformedDataException if a line is too long or the date is none
     */
    public static DataFile read(Path path) throws IOException {
        return of(String.valueOf(path.getFileName()), Files.readString(path));
    }

    /**
     * A file that has been read already.
     *
     * @param name what to call it in messages
     * @param text its content
     * @return the file
     * @throws MalformedDataException if a line is longer than 10,000 characters or the date is none
     */
    public static DataFile of(String name, String text) {
        return new DataFile(Objects.requireNonNull(name, "name"), Objects.requireNonNull(text, "text"));
    }

    /**
     * A file that lies beside a class.
     *
     * @param owner the class
     * @param name the file's name
     * @return the file
     * @throws IllegalStateException if there is none
     */
    public static DataFile beside(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "%s does not lie beside %s: add it to the jar, or to the native image".formatted(name, owner));
            }
            return of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }

    /** {@return the file's name} */
    public String name() {
        return name;
    }

    /** {@return who publishes the facts; empty where the file does not say} */
    public Optional<String> source() {
        return Optional.ofNullable(origin.get("source"));
    }

    /** {@return under which terms they are published; empty where the file does not say} */
    public Optional<String> licence() {
        return Optional.ofNullable(origin.get("licence"));
    }

    /** {@return of which day they are; empty where the file does not say} */
    public Optional<LocalDate> date() {
        return Optional.ofNullable(date);
    }

    /** {@return how many facts there are} */
    public int size() {
        return lines.size();
    }

    /**
     * Hands out the facts in their order.
     *
     * @param reader takes a line without the white space around it, and refuses it by an {@link IllegalArgumentException}
     * @throws MalformedDataException if the reader refuses a line; it names the line and repeats the reader's message
     */
    public void forEach(Consumer<String> reader) {
        for (Line line : lines) {
            try {
                reader.accept(line.text());
            } catch (IllegalArgumentException refused) {
                throw new MalformedDataException(name, line.number(), String.valueOf(refused.getMessage()));
            }
        }
    }

    /** Tells the name, how many facts there are and of which day. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "DataFile[%s, %d facts, %s]", name, size(), date == null ? "undated" : date);
    }
}
