package io.github.petitionkit.text;

/**
 * Removes additions of mail programs, links and telephones around an address: {@code Ada <ada@example.org>},
 * {@code mailto:} with its slashes and its subject, quotation marks, and the full stop that a keyboard makes of two spaces.
 */
final class PastedAddress {
    private static final String SCHEME = "mailto:";
    private static final String AT_THE_END = ".,;:。";
    private static final String MARKS = " \"'“”()<>:?";

    private PastedAddress() {}

    /** Returns the address alone; the same text without additions. */
    static String bare(String text) {
        int from = 0;
        int to = text.length();
        int bracket = text.lastIndexOf('<');
        if (bracket >= 0 && text.endsWith(">")) {
            from = bracket + 1;
            to--;
        }
        if (text.regionMatches(true, from, SCHEME, 0, SCHEME.length())) {
            from += SCHEME.length();
            while (from < to && text.charAt(from) == '/') {
                from++;
            }
            int query = text.indexOf('?', from);
            to = query < 0 ? to : Math.min(to, query);
        }
        while (to > from && isAround(text.charAt(to - 1))) {
            to--;
        }
        while (from < to && text.charAt(from) == ' ') {
            from++;
        }
        return isQuoted(text, from, to) ? text.substring(from + 1, to - 1) : text.substring(from, to);
    }

    /** Returns whether the whole is in quotation marks, with an address in them that needs no other change. */
    private static boolean isQuoted(String text, int from, int to) {
        if (to - from <= 2 || !isPair(text.charAt(from), text.charAt(to - 1)) || isAround(text.charAt(to - 2))) {
            return false;
        }
        for (int at = from + 1; at < to - 1; at++) {
            if (MARKS.indexOf(text.charAt(at)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPair(char first, char last) {
        return switch (first) {
            case '"', '\'' -> last == first;
            case '“' -> last == '”';
            case '(' -> last == ')';
            default -> false;
        };
    }

    private static boolean isAround(char character) {
        return character == ' ' || AT_THE_END.indexOf(character) >= 0;
    }
}
