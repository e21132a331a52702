package io.github.petitionkit.text;

/**
 * Removes additions of mail programs, links and telephones around an address: {@code Ada <ada@example.org>},
 * {@code mailto:} with its slashes and its subject, quotation marks, and the full stop that a keyboard makes of two spaces.
 */
final class PastedAddress {
    private static final String SCHEME = "mailto:";
    private static final String AT_THE_END = ".,;:。";

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

    /** Returns whether the whole is in quotation marks; a quoted local part alone has no mark at the end. */
    private static boolean isQuoted(String text, int from, int to) {
        return to - from > 2
                && switch (text.charAt(from)) {
                    case '"' -> text.charAt(to - 1) == '"';
                    case '\'' -> text.charAt(to - 1) == '\'';
                    case '“' -> text.charAt(to - 1) == '”';
                    case '(' -> text.charAt(to - 1) == ')';
                    default -> false;
                };
    }

    private static boolean isAround(char character) {
        return character == ' ' || AT_THE_END.indexOf(character) >= 0;
    }
}
