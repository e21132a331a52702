package io.github.petitionkit.identity;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/**
 * The grammar of the local part (before the {@code @}): a dot-atom of RFC 5322, 3.2.3, extended to letters, digits and
 * combining marks of all scripts by RFC 6531, 3.3. Quoted strings are not accepted, because they are very rare and few
 * systems accept them.
 */
final class LocalPart {
    /** The special characters of {@code atext} in RFC 5322. */
    static final String SPECIALS = "!#$%&'*+-/=?^_`{|}~";

    /** RFC 5321, 4.5.3.1.1, in octets of UTF-8. */
    static final int MAX_OCTETS = 64;

    private LocalPart() {}

    /**
     * Returns whether a text and its folded form are valid local parts of at most {@code room} octets.
     *
     * @param anyDots whether dots may be first, last or two in a row
     */
    static boolean isValid(String text, boolean anyDots, int room) {
        if (!(anyDots ? isOfAtoms(text) : isDotAtom(text))) {
            return false;
        }
        if (Folding.isAscii(text)) {
            return text.length() <= room;
        }
        String folded = folded(text);
        return octets(text) <= room && octets(folded) <= room && isOfAtoms(folded);
    }

    /**
     * Folds letter case and nothing else: for a server with letters beyond ASCII, ß and ss are two mailboxes, and so
     * are i and ı. Folding a folded text changes nothing.
     */
    static String folded(String text) {
        if (Folding.isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String lowered = Normalizer.normalize(text, Form.NFC).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(lowered, Form.NFC);
    }

    private static boolean isOfAtoms(String text) {
        int character;
        for (int at = 0; at < text.length(); at += Character.charCount(character)) {
            character = text.codePointAt(at);
            if (character != '.' && !isPartOfAtom(character)) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    static boolean isDotAtom(String text) {
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
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> Character.isLetterOrDigit(character);
        };
    }

    private static boolean isLetterOrDigit(int ascii) {
        return (ascii >= 'a' && ascii <= 'z') || (ascii >= 'A' && ascii <= 'Z') || (ascii >= '0' && ascii <= '9');
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
