package io.github.petitionkit.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The byte order mark at the start of a file.
 *
 * @param length its number of bytes, 0 if there is none
 * @param charset the encoding that it shows, or {@code null}
 */
record ByteOrderMark(int length, @Nullable Charset charset) {
    static ByteOrderMark of(byte[] file) {
        if (begins(file, 0xEF, 0xBB, 0xBF)) {
            return new ByteOrderMark(3, StandardCharsets.UTF_8);
        } else if (begins(file, 0xFF, 0xFE)) {
            return new ByteOrderMark(2, StandardCharsets.UTF_16LE);
        } else if (begins(file, 0xFE, 0xFF)) {
            return new ByteOrderMark(2, StandardCharsets.UTF_16BE);
        }
        return new ByteOrderMark(0, null);
    }

    private static boolean begins(byte[] file, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (file.length <= i || (file[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Returns UTF-16 if the mark says so, or if every other byte of most characters is zero; otherwise {@code null}. */
    @Nullable
    Charset wide(byte[] text) {
        if (charset != null) {
            return charset.equals(StandardCharsets.UTF_8) ? null : charset;
        }
        int[] zeros = new int[2];
        for (int i = 0; i < text.length; i++) {
            zeros[i % 2] += text[i] == 0 ? 1 : 0;
        }
        int many = text.length / 6;
        if (text.length < 4 || Math.max(zeros[0], zeros[1]) <= many) {
            return null;
        }
        return zeros[1] > zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }
}
