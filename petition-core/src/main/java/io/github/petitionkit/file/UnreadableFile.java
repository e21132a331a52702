package io.github.petitionkit.file;

import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** A file that cannot be read: one row that says why. */
final class UnreadableFile implements RowReader {
    private final FileRow.Fault fault;
    private boolean read;

    UnreadableFile(FileRow.Fault fault) {
        this.fault = fault;
    }

    static FileRow.Fault fault(@Nullable String message) {
        return new FileRow.Fault("unreadable-file", String.valueOf(message));
    }

    @Override
    public boolean hasNext() {
        return !read;
    }

    @Override
    public FileRow next() {
        if (read) {
            throw new NoSuchElementException("There are no more rows");
        }
        read = true;
        return FileRow.faulty(1, fault);
    }

    @Override
    public void close() {
        read = true;
    }
}
