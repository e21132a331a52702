package io.github.petitionkit.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
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
import org.jspecify.annotations.Nullable;

/**
 * A text file of facts, one per line. A line that begins with {@code #} or {@code //} is a comment; blank lines are
 * ignored. Comments of the form {@code # source: …}, {@code # licence: …} and {@code # date: 2026-08-19} give the
 * origin of the facts; the library's own files have all three, a host's file needs none. Immutable and thread-safe.
 *
 * <p>A host replaces files of the library for the whole Java machine: it sets the system property {@value #FOLDER} to a folder
 * with files of the same names before their first use. Files of different dates work together.
 */
public final class DataFile {
    /** The system property with the folder of the host's files. */
    public static final String FOLDER = "petitionkit.data";

    private static final int LONGEST_LINE = 10_000;
    private static final int LONGEST_ORIGIN = 500;
    private static final List<String> ORIGINS = List.of("source", "licence", "date");

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
                        name, number, "it has %s characters, more than %s".formatted(fact.length(), LONGEST_LINE));
            }
            if (fact.startsWith("#") || fact.startsWith("//")) {
                for (String each : ORIGINS) {
                    String found = origin(each, fact);
                    if (found != null && comments.putIfAbsent(each, found) == null && each.equals("date")) {
                        dated = day(found, number);
                    }
                }
            } else if (!fact.isEmpty()) {
                facts.add(new Line(number, fact));
            }
        }
        this.origin = Map.copyOf(comments);
        this.date = dated;
        this.lines = List.copyOf(facts);
    }

    /** Returns what a comment says of the origin; {@code null} if it says nothing. */
    private static @Nullable String origin(String what, String comment) {
        int sign = comment.startsWith("#") ? 1 : 2;
        int start = comment.startsWith(" ", sign) ? sign + 1 : sign;
        String text = comment.startsWith(what + ": ", start) ? comment.substring(start + what.length() + 2) : "";
        return text.isEmpty() || text.length() > LONGEST_ORIGIN ? null : text;
    }

    private LocalDate day(String text, int number) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            throw new MalformedDataException(name, number, "give the date as in 2026-08-19");
        }
    }

    /**
     * Reads a file of the host.
     *
     * @param path the path of the file, in UTF-8; a byte order mark is ignored
     * @return the file
     * @throws IOException if it cannot be read
     * @throws MalformedDataException if a line is too long or not in UTF-8, or the date is malformed
     */
    public static DataFile read(Path path) throws IOException {
        String name = String.valueOf(path.getFileName());
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path));
        CharBuffer text = CharBuffer.allocate(bytes.remaining());
        boolean broken =
                StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true).isError();
        String read = text.flip().toString();
        if (broken) {
            int line = (int) (read + "?").lines().count();
            throw new MalformedDataException(name, line, "it is not in UTF-8; save the file in that encoding");
        }
        return of(name, read);
    }

    /**
     * Makes a file from its content.
     *
     * @param name the name for messages
     * @param text its content
     * @return the file
     * @throws MalformedDataException if a line is longer than 10,000 characters or the date is malformed
     */
    public static DataFile of(String name, String text) {
        return new DataFile(Objects.requireNonNull(name, "name"), Objects.requireNonNull(text, "text"));
    }

    /**
     * Reads a file in the package of a class, or the host's file of the same name in its {@linkplain #FOLDER folder}.
     *
     * @param owner the class
     * @param name the file's name
     * @return the file
     * @throws IllegalStateException if it does not exist
     * @throws UncheckedIOException if the host's file cannot be read
     * @throws MalformedDataException if a line is too long or not in UTF-8, or the date is malformed
     */
    public static DataFile beside(Class<?> owner, String name) {
        String folder = System.getProperty(FOLDER);
        return folder != null && Files.exists(Path.of(folder, name))
                ? hosts(Path.of(folder, name))
                : bundled(owner, name);
    }

    private static DataFile hosts(Path path) {
        try {
            return read(path);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read %s, by the system property %s".formatted(path, FOLDER), e);
        }
    }

    private static DataFile bundled(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "%s is not in the package of %s: add it to the jar, or to the native image"
                                .formatted(name, owner));
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

    /** {@return the publisher of the facts; empty if the file does not give it} */
    public Optional<String> source() {
        return Optional.ofNullable(origin.get("source"));
    }

    /** {@return the licence; empty if the file does not give it} */
    public Optional<String> licence() {
        return Optional.ofNullable(origin.get("licence"));
    }

    /** {@return the date of the facts; empty if the file does not give it} */
    public Optional<LocalDate> date() {
        return Optional.ofNullable(date);
    }

    /** {@return the number of facts} */
    public int size() {
        return lines.size();
    }

    /**
     * Passes the facts to a reader in their order.
     *
     * @param reader receives a line without surrounding white space, and rejects it by an
     *     {@link IllegalArgumentException}
     * @throws MalformedDataException if the reader rejects a line; it gives the line and the reader's message
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

    /** Shows the name, the number of facts and the date. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "DataFile[%s, %d facts, %s]", name, size(), date == null ? "undated" : date);
    }
}
