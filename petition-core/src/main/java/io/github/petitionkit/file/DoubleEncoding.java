package io.github.petitionkit.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Texts in UTF-8 that a program has read as windows-1252 and saved: {@code José} became {@code JosÃ©}. Excel does so with
 * exports that have no byte order mark.
 */
final class DoubleEncoding {
    private static final Charset READ_AS = Charset.forName("windows-1252");

    private DoubleEncoding() {}

    /** Returns the text as it was, if all of it is doubly encoded; otherwise as it is. */
    static String undone(String text) {
        if (!isSuspect(text)) {
            return text;
        }
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            int read = read(text.charAt(i));
            if (read < 0) {
                return text;
            }
            bytes[i] = (byte) read;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException single) {
            return text;
        }
    }

    /** Looks for pairs of signs that no language has, because names such as ÍŠ could also be bytes of UTF-8. */
    private static boolean isSuspect(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            char sign = text.charAt(i);
            char next = text.charAt(i + 1);
            boolean isLead = sign == 'Â' || sign == 'Ã' || (isOther(sign) && !Character.isLetter(next));
            if (isLead && isContinuation(next)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOther(char sign) {
        return sign == 'Ä' || sign == 'Å' || sign == 'â';
    }

    private static boolean isContinuation(char sign) {
        int read = read(sign);
        return read >= 0x80 && read <= 0xBF;
    }

    /** Returns the byte that was read as a sign, -1 if none was. */
    private static int read(char sign) {
        if (sign <= 0xFF) {
            return sign;
        }
        return READ_AS.newEncoder().canEncode(sign) ? String.valueOf(sign).getBytes(READ_AS)[0] & 0xFF : -1;
    }
}
