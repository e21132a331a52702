package io.github.petitionkit.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Finds the encoding of bytes that extends ASCII: UTF-8 if most of the bytes beyond ASCII form its sequences,
 * Windows-31J (Shift JIS) if they form pairs of Japanese texts, Mac Roman if they are its letters inside words, otherwise
 * Windows-1252. Other code pages of Windows cannot
 * be told from it.
 */
final class Encodings {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    /** The code page of Excel's older "CSV (Macintosh)"; a JDK without its module has none. */
    static final Charset MACINTOSH = Charset.isSupported("x-MacRoman") ? Charset.forName("x-MacRoman") : WINDOWS_1252;

    private static final int ASCII = 0x80;
    private static final int LETTERS_OF_WINDOWS = 0xC0;

    /** Letters with accents of the Macintosh, in Windows capitals of the Baltic or no characters at all. */
    private static final String MACINTOSH_LETTERS = "\u0081\u008A\u008D\u008E\u008F\u0090\u009D\u009F";

    private Encodings() {}

    /** Returns the encoding; empty if all bytes are ASCII. */
    static Optional<Charset> find(byte[] bytes, boolean complete) {
        int sequences = 0;
        int others = 0;
        for (int at = 0; at < bytes.length; ) {
            int length = length(bytes, at, complete);
            others += length == 0 ? 1 : 0;
            sequences += length > 1 ? 1 : 0;
            at += Math.max(1, length);
        }
        if (sequences + others == 0) {
            return Optional.empty();
        } else if (sequences > others) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        return Optional.of(isMacintosh(bytes) ? MACINTOSH : isJapanese(bytes) ? WINDOWS_31J : WINDOWS_1252);
    }

    /** Returns the length of the sequence of UTF-8 at a place, or 0 if there is none. */
    private static int length(byte[] bytes, int at, boolean complete) {
        int first = bytes[at] & 0xFF;
        int length = first < ASCII
                ? 1
                : first >= 0xC2 && first < 0xE0
                        ? 2
                        : first >= 0xE0 && first < 0xF0 ? 3 : first >= 0xF0 && first < 0xF5 ? 4 : 0;
        for (int i = 1; i < length; i++) {
            if (at + i == bytes.length) {
                return complete ? 0 : length;
            }
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    /** Returns whether a third of the bytes beyond ASCII are letters of the Macintosh inside words, and few are of Windows. */
    private static boolean isMacintosh(byte[] bytes) {
        int macintosh = 0;
        int windows = 0;
        int all = 0;
        for (int at = 1; at + 1 < bytes.length; at++) {
            int letter = bytes[at] & 0xFF;
            boolean isInside = isLetter(bytes[at - 1]) && (isSmall(bytes[at + 1]) || bytes[at + 1] < 0);
            macintosh += isInside && MACINTOSH_LETTERS.indexOf(letter) >= 0 ? 1 : 0;
            windows += letter >= LETTERS_OF_WINDOWS ? 1 : 0;
            all += letter >= ASCII ? 1 : 0;
        }
        return macintosh > windows && 3 * macintosh > all;
    }

    private static boolean isLetter(byte sign) {
        return isSmall(sign) || (sign >= 'A' && sign <= 'Z');
    }

    private static boolean isSmall(byte sign) {
        return sign >= 'a' && sign <= 'z';
    }

    /**
     * Returns whether the bytes beyond ASCII form pairs beside each other, most of which are kana and common kanji. Letters
     * with accents are single bytes, and none of them begins such a pair; an apostrophe of Windows does, but stands alone.
     */
    private static boolean isJapanese(byte[] bytes) {
        int common = 0;
        int others = 0;
        int end = -1;
        for (int at = 0; at < bytes.length; at++) {
            int lead = bytes[at] & 0xFF;
            if (lead < ASCII) {
                continue;
            }
            int trail = at + 1 < bytes.length ? bytes[at + 1] & 0xFF : 0;
            boolean paired = trail >= 0x40 && trail != 0x7F && trail <= 0xFC;
            boolean isBeside = at == end || (at + 2 < bytes.length && bytes[at + 2] < 0);
            if (lead > ASCII && lead < 0xA0 && paired && isBeside) {
                common++;
                at++;
                end = at + 1;
            } else if (lead >= 0xE0 && lead <= 0xFC && paired) {
                others++;
                at++;
                end = at + 1;
            } else {
                others++;
            }
        }
        return common > 2 * others;
    }
}
