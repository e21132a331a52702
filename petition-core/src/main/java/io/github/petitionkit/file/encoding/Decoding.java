package io.github.petitionkit.file.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/** Decoding that replaces nothing. */
final class Decoding {
    private Decoding() {}

    /** Returns the text; {@code null} if the bytes are none of the encoding. */
    static @Nullable String strict(byte[] text, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(text))
                    .toString();
        } catch (CharacterCodingException other) {
            return null;
        }
    }
}
