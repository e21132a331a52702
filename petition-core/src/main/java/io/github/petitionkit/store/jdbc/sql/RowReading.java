package io.github.petitionkit.store.jdbc.sql;

import io.github.petitionkit.store.jdbc.json.DocumentException;
import io.github.petitionkit.store.jdbc.json.VersionedDocument;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a row holds, or why it cannot be read.
 *
 * @param <T> what it holds
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
     * Reads what a document of a row holds.
     *
     * @param row names the row, as the beginning of a sentence
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

    /** The value, or nothing and a line in the log. */
    public Stream<T> orWarning() {
        if (unreadable != null) {
            LOG.warn("Passed over: {}", unreadable.getMessage());
            return Stream.empty();
        }
        return Stream.of(Objects.requireNonNull(value));
    }

    /** A stream that goes on past what cannot be read, and fails at its end if there was any. */
    public static <T> Stream<T> failingLast(Stream<RowReading<T>> readings) {
        Unreadable unreadable = new Unreadable();
        return Stream.concat(
                readings.flatMap(reading -> {
                    unreadable.note(reading.unreadable);
                    return Stream.ofNullable(reading.value);
                }),
                Stream.of(unreadable).flatMap(Unreadable::fail));
    }

    /** The rows of a stream that could not be read. */
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
                        : new UnreadableRowException("%d rows cannot be read, all others were; the first: %s"
                                .formatted(count, first.getMessage()));
            }
            return Stream.empty();
        }
    }
}
