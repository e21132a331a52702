package io.github.petitionkit.jackson.batch;

/**
 * Keeps spreadsheets from taking a cell for a formula, in a way that can be undone.
 *
 * <p>Source: OWASP, <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV Injection</a>; full-width signs,
 * and signs behind white space, as some programs take them too.
 */
final class Formulas {
    private static final char APOSTROPHE = '\'';
    private static final String SIGNS = "=+-@\t\r＝＋－＠";

    private Formulas() {}

    static String neutralised(String text) {
        return isSuspect(text) ? APOSTROPHE + text : text;
    }

    /** What {@link #neutralised} was given; any other text stays. */
    static String restored(String cell) {
        boolean ours = !cell.isEmpty() && cell.charAt(0) == APOSTROPHE && isSuspect(cell.substring(1));
        return ours ? cell.substring(1) : cell;
    }

    /** A text with apostrophes before a formula is suspect too, or it could not be told from a neutralised one. */
    private static boolean isSuspect(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == APOSTROPHE) {
            at++;
        }
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at < text.length() && SIGNS.indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isSpace(char character) {
        boolean sign = SIGNS.indexOf(character) >= 0;
        return !sign && (Character.isWhitespace(character) || Character.isSpaceChar(character));
    }
}
