package io.github.petitionkit.text;

/**
 * Reads a name that another program has escaped before it wrote a file or filled a form: <code>O&amp;#039;Brien</code>,
 * {@code O\'Brien}, <code>Anna &amp;amp; Bert</code>. Nobody writes these signs in a row. Reading what is read changes nothing,
 * and the time is linear.
 */
final class EscapedName {
    private static final int LONGEST_REFERENCE = 9;
    private static final int DECIMAL = 10;
    private static final int HEXADECIMAL = 16;
    private static final int LAST_OF_ASCII = 0x7F;
    /** The signs of ASCII that a number may stand for. */
    private static final String SIGNS = "&'\"`";

    private static final int NOTHING = -1;

    private EscapedName() {}

    /** Returns the name; the same text if nothing in it is escaped. */
    static String read(String text) {
        String shown = text.indexOf('&') < 0 ? text : withoutReferences(text);
        return shown.indexOf('\\') < 0 ? shown : withoutBackslashes(shown);
    }

    private static String withoutReferences(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int meant = text.charAt(at++);
            int end = meant == '&' ? endOfReference(text, at) : NOTHING;
            while (end >= 0) {
                meant = meant(text, at, end);
                at = end + 1;
                end = meant == '&' ? endOfReference(text, at) : NOTHING; // that of &amp;#39; begins another one
            }
            shown.appendCodePoint(meant);
        }
        return shown.toString();
    }

    /** Returns where the semicolon of a known reference is. */
    private static int endOfReference(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < LONGEST_REFERENCE && text.charAt(end) != ';') {
            end++;
        }
        boolean ended = end < text.length() && text.charAt(end) == ';';
        return ended && meant(text, start, end) != NOTHING ? end : NOTHING;
    }

    private static int meant(String text, int start, int end) {
        return switch (text.substring(start, end)) {
            case "amp" -> '&';
            case "apos", "lsquo", "rsquo" -> '\'';
            case "quot" -> '"';
            case "nbsp" -> ' ';
            default -> text.startsWith("#", start) ? numbered(text, start + 1, end) : NOTHING;
        };
    }

    private static int numbered(String text, int start, int end) {
        boolean hexadecimal = text.startsWith("x", start) || text.startsWith("X", start);
        int radix = hexadecimal ? HEXADECIMAL : DECIMAL;
        int number = 0;
        for (int at = hexadecimal ? start + 1 : start; at < end; at++) {
            int digit = Character.digit(text.charAt(at), radix);
            if (digit < 0) {
                return NOTHING;
            }
            number = radix * number + digit;
        }
        return SIGNS.indexOf(number) >= 0 || isLetter(number) ? number : NOTHING;
    }

    /** Returns whether it is a letter that cleaning keeps as it is. */
    private static boolean isLetter(int character) {
        return character > LAST_OF_ASCII && Character.isLetter(character) && !Characters.isCompatible(character);
    }

    private static String withoutBackslashes(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        int behind = 0;
        for (int at = 0; at < text.length(); at = Math.max(at + 1, behind)) {
            behind = at;
            while (behind < text.length() && text.charAt(behind) == '\\') {
                behind++;
            }
            boolean escapes = behind > at && behind < text.length() && "'\"".indexOf(text.charAt(behind)) >= 0;
            if (!escapes) {
                shown.append(text, at, Math.max(at + 1, behind));
            }
        }
        return shown.toString();
    }
}
