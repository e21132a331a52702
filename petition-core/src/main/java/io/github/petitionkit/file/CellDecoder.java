package io.github.petitionkit.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Decodes cells, whose characters are bytes of the file unless its encoding has wide ones. An unknown encoding is found
 * at the first byte beyond ASCII. Not thread-safe.
 */
final class CellDecoder {
    private static final int ASCII = 0x80;

    private final boolean wide;
    private @Nullable Charset charset;

    private CellDecoder(boolean wide, @Nullable Charset charset) {
        this.wide = wide;
        this.charset = charset;
    }

    /** Makes a decoder of cells that a reader has decoded. */
    static CellDecoder decoded(Charset charset) {
        return new CellDecoder(true, charset);
    }

    /** Makes a decoder for a known encoding, or for the one of a sample that may end in the middle of a character. */
    static CellDecoder of(@Nullable Charset known, byte[] sample, boolean complete) {
        return new CellDecoder(
                false, known != null ? known : Encodings.find(sample, complete).orElse(null));
    }

    /** Returns the encoding as far as it is known. */
    Charset charset() {
        return charset == null ? StandardCharsets.UTF_8 : charset;
    }

    /** Returns the text, or {@code null} if its bytes are none of the encoding. */
    @Nullable
    String decode(CharSequence cell) {
        if (wide) {
            String text = cell.toString();
            return text.indexOf('\uFFFD') < 0 ? text : null;
        }
        if (isAscii(cell)) {
            return cell.toString();
        }
        byte[] bytes = cell.toString().getBytes(StandardCharsets.ISO_8859_1);
        if (charset == null) {
            charset = Encodings.find(bytes, true).orElse(StandardCharsets.UTF_8);
        }
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            return null;
        }
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
