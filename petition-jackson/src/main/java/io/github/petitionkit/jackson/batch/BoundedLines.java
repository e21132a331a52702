package io.github.petitionkit.jackson.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The lines of a stream; lines that are too long are dropped. */
final class BoundedLines {
    static final int MOST_BYTES = 65_536;

    private final InputStream in;
    private final byte[] buffer = new byte[8_192];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int from;
    private int to;
    private long number;
    private boolean tooLong;

    BoundedLines(InputStream in) {
        this.in = Objects.requireNonNull(in, "in");
    }

    /** Advances to the next line, and returns whether there is one. */
    boolean advance() {
        line.reset();
        tooLong = false;
        number++;
        if (!fill()) {
            return false;
        }
        while (!takeToLineEnd() && fill()) {
            // the line continues in the next buffer
        }
        return true;
    }

    private boolean takeToLineEnd() {
        int end = from;
        while (end < to && buffer[end] != '\n') {
            end++;
        }
        tooLong |= line.size() + (end - from) > MOST_BYTES;
        if (!tooLong) {
            line.write(buffer, from, end - from);
        }
        boolean ended = end < to;
        from = ended ? end + 1 : end;
        return ended;
    }

    /** Fills the empty buffer, and returns {@code false} at the end of the stream. */
    private boolean fill() {
        try {
            if (from == to) {
                from = 0;
                to = Math.max(0, in.read(buffer));
            }
            return from < to;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Returns the number of the line, from 1. */
    long number() {
        return number;
    }

    /** Returns the line, or {@code null} if it is too long. */
    byte @Nullable [] line() {
        return tooLong ? null : line.toByteArray();
    }
}
