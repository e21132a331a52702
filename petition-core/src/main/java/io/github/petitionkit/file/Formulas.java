package io.github.petitionkit.file;

/**
 * Prevents spreadsheets from interpreting a cell as a formula (CSV injection), in a reversible way: by an apostrophe in
 * front of a formula at the start of a cell, and of one behind a separator or a line end inside it, where a program that
 * expects another separator begins a cell.
 *
 * <p>Source: OWASP, <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV Injection</a>; also full-width
 * signs and signs after white space, which some programs accept.
 */
final class Formulas {
    private static final char APOSTROPHE = '\'';
    private static final String SIGNS = "=+-@\t\r＝＋－＠";
    private static final String BEFORE_A_CELL = CsvDialect.SEPARATORS + "\r\n";

    private Formulas() {}

    static String neutralised(String text) {
        StringBuilder neutral = null;
        int copied = 0;
        for (int at = 0; at < text.length(); at++) {
            if (beginsCell(text, at) && isSuspect(text, at)) {
                neutral = neutral == null ? new StringBuilder(text.length() + 1) : neutral;
                neutral.append(text, copied, at).append(APOSTROPHE);
                copied = at;
            }
        }
        return neutral == null
                ? text
                : neutral.append(text, copied, text.length()).toString();
    }

    /** Reverses {@link #neutralised}; any other text stays unchanged. */
    static String restored(String cell) {
        StringBuilder text = null;
        int copied = 0;
        for (int at = 0; at < cell.length(); at++) {
            if (cell.charAt(at) == APOSTROPHE && beginsCell(cell, at) && isSuspect(cell, at + 1)) {
                text = text == null ? new StringBuilder(cell.length()) : text;
                text.append(cell, copied, at);
                copied = at + 1;
            }
        }
        return text == null ? cell : text.append(cell, copied, cell.length()).toString();
    }

    private static boolean beginsCell(String text, int at) {
        return at == 0 || BEFORE_A_CELL.indexOf(text.charAt(at - 1)) >= 0;
    }

    /**
     * Returns whether a cell that begins at a place must be neutralised. This includes a formula after apostrophes, so
     * that neutralising is reversible.
     */
    private static boolean isSuspect(String text, int begin) {
        int at = begin;
        while (at < text.length() && text.charAt(at) == APOSTROPHE) {
            at++;
        }
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at < text.length() && SIGNS.indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isSpace(char character) {
        boolean ends = SIGNS.indexOf(character) >= 0 || BEFORE_A_CELL.indexOf(character) >= 0;
        return !ends && (Character.isWhitespace(character) || Character.isSpaceChar(character));
    }
}
