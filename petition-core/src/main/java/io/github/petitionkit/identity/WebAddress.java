package io.github.petitionkit.identity;

import java.util.Set;

/**
 * Finds addresses of web pages in short texts: a scheme, {@code www.}, or a word with a common top-level domain at its
 * end. Only endings that hardly any name has after a dot are known, and only after a label of three characters or more,
 * so that {@code P.de Vries} and {@code St.John} are names.
 */
final class WebAddress {
    private static final int MIN_LABEL = 3;
    private static final int MAX_ENDING = 7;
    private static final Set<String> ENDINGS = Set.of(
            "com", "net", "org", "info", "biz", "xyz", "online", "website", "site", "shop", "store", "app", "icu",
            "club", "click", "vip", "gl", "ru", "cn", "uk", "рф");

    private WebAddress() {}

    static boolean isIn(String text) {
        if (Folding.isAscii(text) && text.indexOf('.') < 0 && text.indexOf(':') < 0) {
            return false; // as most names; other characters can fold to these
        }
        String folded = Folding.fold(text).replace('。', '.');
        return folded.contains("://") || startsWord(folded, "www.") || endsWord(folded);
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
                if (longest >= MIN_LABEL && isEnding(text, i + 1)) {
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

    private static boolean isEnding(String text, int start) {
        int end = start;
        while (end < text.length() && end - start <= MAX_ENDING && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return ENDINGS.contains(text.substring(start, end));
    }
}
