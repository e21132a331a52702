package io.github.petitionkit.mail;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * Makes a stranger's text safe to quote in a mail. It keeps letters, spaces, apostrophes, hyphens, exclamation and
 * question marks, and a few digits, so that no web address, e-mail address or telephone number remains.
 */
final class Quotation {
    private static final String KEPT = "'’-!?";
    private static final int MOST_DIGITS = 4;

    private Quotation() {}

    /** {@return the beginning of a text, at most {@code most} characters and an ellipsis} */
    static String of(String text, int most) {
        String plain = plain(Normalizer.normalize(text, Form.NFKC));
        if (plain.codePointCount(0, plain.length()) <= most) {
            return plain;
        }
        return plain.substring(0, plain.offsetByCodePoints(0, most)).strip() + '…';
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        int digits = 0;
        int character;
        for (int at = 0; at < text.length(); at += Character.charCount(character)) {
            character = text.codePointAt(at);
            boolean digit = isNumber(character);
            digits += digit ? 1 : 0;
            if (digit ? digits <= MOST_DIGITS : isKept(character)) {
                plain.appendCodePoint(character);
            } else if (Character.getType(character) != Character.FORMAT
                    && !plain.isEmpty()
                    && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        return plain.toString().strip();
    }

    private static boolean isNumber(int character) {
        return switch (Character.getType(character)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    private static boolean isKept(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> Character.isLetter(character) || KEPT.indexOf(character) >= 0;
        };
    }
}
