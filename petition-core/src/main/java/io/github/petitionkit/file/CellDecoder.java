package io.github.petitionkit.file;

import io.github.petitionkit.file.encoding.Encoding;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Decodes cells, whose characters are bytes of the file unless its encoding has wide ones. An unknown encoding is found
 * at the first byte beyond ASCII, from what follows it. Not thread-safe.
 */
final class CellDecoder {
    private static final int ASCII = 0x80;
    private static final char LOST = '\uFFFD';

    private final boolean wide;
    private final Function<CharSequence, Encoding> later;
    private @Nullable Encoding encoding;

    /**
     * A cell.
     *
     * @param text its text, empty with a fault
     * @param fault what is wrong with its letters, or {@code null}
     */
    record Decoded(String text, FileRow.@Nullable Fault fault) {}

    private CellDecoder(boolean wide, @Nullable Encoding encoding, Function<CharSequence, Encoding> later) {
        this.wide = wide;
        this.encoding = encoding;
        this.later = later;
    }

    /** Makes a decoder of cells that a reader has decoded. */
    static CellDecoder decoded(Charset charset) {
        return new CellDecoder(true, Encoding.known(charset), cell -> Encoding.known(charset));
    }

    /**
     * Makes a decoder.
     *
     * @param encoding the encoding as far as it is known
     * @param later finds it when a cell has the first bytes beyond ASCII
     */
    static CellDecoder of(@Nullable Encoding encoding, Function<CharSequence, Encoding> later) {
        return new CellDecoder(false, encoding, later);
    }

    /** Returns the encoding as far as it is known. */
    Encoding encoding() {
        return encoding == null ? Encoding.known(StandardCharsets.UTF_8) : encoding;
    }

    Decoded decode(CharSequence cell) {
        String text = cell.toString();
        if (wide) {
            return read(text);
        } else if (isAscii(cell)) {
            return new Decoded(text, null);
        } else if (encoding == null) {
            encoding = later.apply(cell);
        }
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        String decoded = encoding.decode(bytes);
        if (decoded == null) {
            return new Decoded("", FileRow.Fault.OTHER_ENCODING);
        }
        return encoding.isCertain(bytes) ? read(decoded) : new Decoded("", FileRow.Fault.UNCERTAIN_LETTERS);
    }

    private static Decoded read(String text) {
        return text.indexOf(LOST) < 0 ? new Decoded(text, null) : new Decoded("", FileRow.Fault.LOST_LETTERS);
    }

    private static boolean isAscii(CharSequence cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) >= ASCII) {
                return false;
            }
        }
        return true;
    }
}
