package io.github.petitionkit.file.xlsx;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The parts of a workbook. They refer to each other in any order, so the archive is copied to a file that only the user
 * of the process can read, and that is deleted as soon as it has been opened, or, where the system does not permit it,
 * once it is closed.
 */
final class Archive implements Closeable {
    /** A million rows with ten columns have 100 MB. */
    private static final long MOST_BYTES = 512L << 20;

    private final ZipFile zip;
    private final Inflation inflation;

    private Archive(ZipFile zip, Inflation inflation) {
        this.zip = zip;
        this.inflation = inflation;
    }

    static Archive of(InputStream file) throws IOException {
        Path copy = Files.createTempFile("petitionkit", ".xlsx");
        boolean opened = false;
        try {
            long length = copy(file, copy);
            Archive archive = new Archive(open(copy), new Inflation(length));
            opened = true;
            return archive;
        } finally {
            if (!opened) {
                Files.deleteIfExists(copy);
            }
        }
    }

    private static ZipFile open(Path copy) throws IOException {
        try {
            return new ZipFile(copy.toFile(), ZipFile.OPEN_READ | ZipFile.OPEN_DELETE);
        } catch (ZipException | EOFException damaged) {
            throw UnreadableWorkbookException.damaged();
        }
    }

    private static long copy(InputStream file, Path copy) throws IOException {
        byte[] buffer = new byte[65_536];
        long copied = 0;
        try (OutputStream out = Files.newOutputStream(copy)) {
            for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
                copied += read;
                if (copied > MOST_BYTES) {
                    throw UnreadableWorkbookException.tooLarge();
                }
                out.write(buffer, 0, read);
            }
        }
        return copied;
    }

    boolean has(String part) {
        return find(part).isPresent();
    }

    /** Opens a part, which the caller closes. */
    Xml open(String part) throws IOException {
        ZipEntry entry = find(part).orElseThrow(UnreadableWorkbookException::damaged);
        try {
            return Xml.of(new InflatedPart(zip.getInputStream(entry), inflation));
        } catch (ZipException | EOFException damaged) {
            throw UnreadableWorkbookException.damaged();
        }
    }

    /** Finds a part. Names do not depend on case, and some programs write the separators of Windows. */
    private Optional<ZipEntry> find(String part) {
        ZipEntry exact = zip.getEntry(part);
        if (exact != null) {
            return Optional.of(exact);
        }
        String name = folded(part);
        return zip.stream()
                .filter(entry -> folded(entry.getName()).equals(name))
                .<ZipEntry>map(entry -> entry)
                .findFirst();
    }

    private static String folded(String name) {
        String path = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return path.startsWith("/") ? path.substring(1) : path;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
