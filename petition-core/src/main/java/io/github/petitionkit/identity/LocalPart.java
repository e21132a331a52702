package io.github.petitionkit.identity;

import java.nio.charset.StandardCharsets;

/**
 * What may stand before the {@code @}: a dot-atom of RFC 5322, 3.2.3, opened to letters, digits and combining marks of
 * all scripts by RFC 6531, 3.3. Quoted strings are left out: nobody has one, and few systems accept them.
 */
final class LocalPart {
    /** The special characters of {@code atext} in RFC 5322. */
    static final String SPECIALS = "!#$%&'*+-/=?^_`{|}~";

    /** RFC 5321, 4.5.3.1.1, in octets of UTF-8. */
    static final int MAX_OCTETS = 64;

    private LocalPart() {}

    /** Whether a text can be a local part, and its folded form too, neither of more octets than there is room for. */
    static boolean isValid(String text, int room) {
        if (!isDotAtom(text)) {
            return false;
        }
        if (Folding.isAscii(text)) {
            return text.length() <= room;
        }
        String folded = Folding.fold(text);
        return octets(text) <= room && octets(folded) <= room && isDotAtom(folded);
    }

    private static boolean isDotAtom(String text) {
        int before = '.';
        for (int i = 0; i < text.length(); i += Character.charCount(before)) {
            int character = text.codePointAt(i);
            if (character == '.' ? before == '.' : !isPartOfAtom(character)) {
                return false;
            }
            before = character;
        }
        return before != '.';
    }

    private static boolean isPartOfAtom(int character) {
        if (character <= 0x7F) {
            return isLetterOrDigit(character) || SPECIALS.indexOf(character) >= 0;
        }
        return switch (Character.getType(character)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER -> true;
            default -> false;
        };
    }

    private static boolean isLetterOrDigit(int ascii) {
        return (ascii >= 'a' && ascii <= 'z') || (ascii >= 'A' && ascii <= 'Z') || (ascii >= '0' && ascii <= '9');
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
