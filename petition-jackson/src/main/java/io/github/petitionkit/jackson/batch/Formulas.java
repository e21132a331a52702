package io.github.petitionkit.jackson.batch;

/**
 * Prevents spreadsheets from interpreting a cell as a formula (CSV injection), in a reversible way.
 *
 * <p>Source: OWASP, <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV Injection</a>; also full-width
 * signs and signs after white space, which some programs accept.
 */
final class Formulas {
    private static final char APOSTROPHE = '\'';
    private static final String SIGNS = "=+-@\t\r＝＋－＠";

    private Formulas() {}

    static String neutralised(String text) {
        return isSuspect(text) ? APOSTROPHE + text : text;
    }

    /** Reverses {@link #neutralised}; any other text stays unchanged. */
    static String restored(String cell) {
        boolean ours = !cell.isEmpty() && cell.charAt(0) == APOSTROPHE && isSuspect(cell.substring(1));
        return ours ? cell.substring(1) : cell;
    }

    /**
     * Returns whether a text must be neutralised. This includes a formula after apostrophes, so that neutralising is
     * reversible.
     */
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
