package io.github.petitionkit.file;

import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The next row with content, which a reader must have read to know that there is one. Not thread-safe. */
final class RowAhead {
    private final Supplier<@Nullable FileRow> rows;
    private @Nullable FileRow next;
    private boolean ended;

    /** Takes rows from a supplier until it has none. */
    RowAhead(Supplier<@Nullable FileRow> rows) {
        this.rows = rows;
    }

    boolean exists() {
        while (next == null && !ended) {
            FileRow row = rows.get();
            ended = row == null;
            next = row == null || row.isBlank() ? null : row;
        }
        return next != null;
    }

    FileRow take() {
        if (!exists() || next == null) {
            throw new NoSuchElementException("There are no more rows");
        }
        FileRow row = next;
        next = null;
        return row;
    }

    /** Gives the rest up. */
    void end() {
        ended = true;
        next = null;
    }
}
