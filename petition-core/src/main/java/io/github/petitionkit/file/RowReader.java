package io.github.petitionkit.file;

import io.github.petitionkit.transfer.ImportedLine;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;

/**
 * The rows of a file of any kind that the library reads: CSV, or a workbook of Excel from 2007 on ({@code .xlsx}). Rows
 * without any content are left out. Memory is constant for any length of the file. Not thread-safe.
 *
 * <p>Their methods throw {@link UncheckedIOException} if the stream or a temporary file fails. A workbook is copied to
 * temporary files, which only the user of the process can read; {@link #close} deletes them, unless the system has
 * done so when they were opened.
 */
public interface RowReader extends Iterator<FileRow>, Closeable {
    /**
     * Opens a file by its first bytes. A workbook is looked through to its end before its first row is returned.
     *
     * @param file its content; not closed
     * @return its rows, of a workbook those of the first visible sheet. If the file is none of these kinds, or is damaged,
     *     the only row is faulty and says what to do
     */
    static RowReader of(InputStream file) {
        return FileKind.open(file, null);
    }

    /**
     * Returns what a reader of the file should know besides its rows, such as hidden ones.
     *
     * @return the remarks, by default none
     */
    default List<ImportedLine.Remark> remarks() {
        return List.of();
    }

    /**
     * Returns whether a cell stands in its column by its place, as in a sheet. Otherwise a row with more or fewer cells than
     * the first one has is suspect.
     *
     * @return whether rows may have different lengths, by default {@code false}
     */
    default boolean isGrid() {
        return false;
    }

    /** Gives the rest up, and deletes temporary files. The stream of the file stays open. */
    @Override
    void close() throws IOException;
}
