package io.github.petitionkit.identity;

import io.github.petitionkit.network.PublicSuffixes;
import java.util.Locale;
import java.util.Set;

/**
 * Finds web addresses in short texts: a scheme, {@code www.}, or a word that ends in a dot and a public suffix. Names
 * have dots too: {@code P.de Vries}, {@code St.John} and {@code Maria.Club} are names. So a web address needs at least
 * three characters before the dot or a slash after its ending, and an ending in lower case or one that no name has.
 */
final class WebAddress {
    private static final int MIN_LABEL = 3;
    private static final int MAX_ENDING = 24;
    /** Endings that hardly any name has after a dot, in any case. */
    private static final Set<String> ENDINGS = Set.of(
            "com", "net", "org", "info", "biz", "xyz", "online", "website", "site", "shop", "store", "app", "icu",
            "click", "vip", "gl", "ru", "cn", "uk", "рф");
    /** Words in names that are also endings: {@code juan.de la cruz}. */
    private static final Set<String> PARTICLES = Set.of("de", "la", "le", "da", "do", "di", "st", "ma", "mc", "al");

    private WebAddress() {}

    static boolean isIn(String text) {
        if (text.indexOf('.') < 0 && text.indexOf(':') < 0 && text.indexOf('。') < 0) {
            return false; // as most names
        }
        String lower = text.replace('。', '.').toLowerCase(Locale.ROOT);
        return lower.contains("://") || startsWord(lower, "www.") || endsWord(text.replace('。', '.'));
    }

    private static boolean startsWord(String text, String start) {
        for (int i = text.indexOf(start); i >= 0; i = text.indexOf(start, i + 1)) {
            if (i == 0 || !Character.isLetterOrDigit(text.codePointBefore(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWord(String text) {
        int label = 0;
        int longest = 0; // of the labels of this word: that of example.co.uk is 7
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '.') {
                longest = Math.max(longest, label);
                label = 0;
                if ((longest >= MIN_LABEL || (longest > 0 && isBeforePath(text, i + 1))) && isEnding(text, i + 1)) {
                    return true;
                }
            } else if (Character.isLetterOrDigit(character) || character == '-') {
                label++;
            } else {
                label = 0;
                longest = 0;
            }
        }
        return false;
    }

    /** Returns whether a word ends in a slash, as in {@code t.me/}; then a shorter one is a web address too. */
    private static boolean isBeforePath(String text, int start) {
        int end = start;
        while (end < text.length() && end - start <= MAX_ENDING && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end - start > 1 && end < text.length() && text.charAt(end) == '/';
    }

    private static boolean isEnding(String text, int start) {
        int end = start;
        while (end < text.length() && end - start <= MAX_ENDING && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        String ending = text.substring(start, end);
        String lower = ending.toLowerCase(Locale.ROOT);
        boolean likeNoName = ending.equals(lower) || text.equals(text.toUpperCase(Locale.ROOT));
        boolean particle = PARTICLES.contains(lower) && end + 1 < text.length() && text.charAt(end) == ' ';
        boolean title =
                end + 2 < text.length() && text.charAt(end) == '.' && text.charAt(end + 1) == ' '; // dipl.ing. anna
        return ENDINGS.contains(lower)
                || (ending.length() > 1
                        && likeNoName
                        && !particle
                        && !title
                        && PublicSuffixes.standard().isSuffix(lower));
    }
}
