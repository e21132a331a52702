package io.github.petitionkit.store.jdbc.sql;

import io.github.petitionkit.store.jdbc.json.DocumentException;
import io.github.petitionkit.store.jdbc.json.VersionedDocument;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The value of a row, or the reason why it cannot be read.
 *
 * @param <T> the type of the value
 */
public final class RowReading<T> {
    private static final Logger LOG = LoggerFactory.getLogger(RowReading.class);

    private final @Nullable T value;
    private final @Nullable UnreadableRowException unreadable;

    private RowReading(@Nullable T value, @Nullable UnreadableRowException unreadable) {
        this.value = value;
        this.unreadable = unreadable;
    }

    /** Reads a row. */
    public interface Read<T> {
        T read() throws SQLException;
    }

    public static <T> RowReading<T> of(Read<T> row) throws SQLException {
        try {
            return new RowReading<>(row.read(), null);
        } catch (UnreadableRowException unreadable) {
            return new RowReading<>(null, unreadable);
        }
    }

    /**
     * Reads the document of a row.
     *
     * @param row the name of the row, as the beginning of a sentence
     * @throws UnreadableRowException if it cannot be read
     */
    public static <T> T ofDocument(VersionedDocument<T> document, String text, Supplier<String> row) {
        try {
            return document.read(text);
        } catch (DocumentException why) {
            throw new UnreadableRowException(row.get(), why);
        }
    }

    public T orThrow() {
        if (unreadable != null) {
            throw unreadable;
        }
        return Objects.requireNonNull(value);
    }

    /** Returns the value, or empty if the row cannot be read. */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /** Returns the value, or logs a warning and returns an empty stream. */
    public Stream<T> orWarning() {
        if (unreadable != null) {
            LOG.warn("Skipped: {}", unreadable.getMessage());
            return Stream.empty();
        }
        return Stream.of(Objects.requireNonNull(value));
    }

    /** Returns a stream that skips unreadable rows, and throws at its end if there were any. */
    public static <T> Stream<T> failingLast(Stream<RowReading<T>> readings) {
        Unreadable unreadable = new Unreadable();
        return Stream.concat(
                readings.flatMap(reading -> {
                    unreadable.note(reading.unreadable);
                    return Stream.ofNullable(reading.value);
                }),
                Stream.of(unreadable).flatMap(Unreadable::fail));
    }

    /** The unreadable rows of a stream. */
    private static final class Unreadable {
        private @Nullable UnreadableRowException first;
        private long count;

        void note(@Nullable UnreadableRowException failure) {
            if (failure != null) {
                first = first == null ? failure : first;
                count++;
            }
        }

        <T> Stream<T> fail() {
            if (first != null) {
                throw count == 1
                        ? first
                        : new UnreadableRowException("%s rows cannot be read, all others were; the first: %s"
                                .formatted(count, first.getMessage()));
            }
            return Stream.empty();
        }
    }
}
