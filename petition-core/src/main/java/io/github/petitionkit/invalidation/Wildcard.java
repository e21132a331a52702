package io.github.petitionkit.invalidation;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A pattern in which {@code *} matches any characters, including none, and {@code ?} one. Case and compatibility forms do not matter.
 * Matching takes at most the product of the two lengths.
 */
record Wildcard(String pattern) {
    private static final int LONGEST = 320;

    Wildcard {
        pattern = pattern.length() > LONGEST ? "" : folded(pattern.strip());
        if (pattern.isEmpty() || pattern.length() > LONGEST || pattern.chars().allMatch(Wildcard::isWild)) {
            throw new IllegalArgumentException(
                    "A pattern has 1 to %s characters that are not all * and ?; leave the criterion out to match everything"
                            .formatted(LONGEST));
        }
    }

    static boolean isIn(String text) {
        return text.chars().anyMatch(Wildcard::isWild);
    }

    private static boolean isWild(int character) {
        return character == '*' || character == '?';
    }

    boolean matches(String typed) {
        String text = folded(typed);
        int at = 0;
        int next = 0;
        int star = -1;
        int retry = 0;
        while (at < text.length()) {
            if (next < pattern.length() && pattern.charAt(next) == '*') {
                star = next++;
                retry = at;
            } else if (next < pattern.length() && fits(pattern.charAt(next), text.charAt(at))) {
                next++;
                at++;
            } else if (star >= 0) {
                next = star + 1;
                at = ++retry;
            } else {
                return false;
            }
        }
        while (next < pattern.length() && pattern.charAt(next) == '*') {
            next++;
        }
        return next == pattern.length();
    }

    private static boolean fits(char wanted, char found) {
        return wanted == '?' || wanted == found;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
