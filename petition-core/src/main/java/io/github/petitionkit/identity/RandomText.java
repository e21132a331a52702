package io.github.petitionkit.identity;

/**
 * The rule for texts that look drawn at random. Words and years put letters and digits together once; a random text
 * alternates between them many times.
 */
public final class RandomText {
    private static final int SHORTEST = 8;
    private static final int MANY_ALTERNATIONS = 3;

    private RandomText() {}

    /**
     * Returns whether a text looks drawn at random: at least 8 characters that alternate at least 3 times between
     * digits and others.
     *
     * @param text a local part or another word
     * @return {@code true} if it looks random
     */
    public static boolean isLikely(String text) {
        return text.length() >= SHORTEST && alternations(text) >= MANY_ALTERNATIONS;
    }

    /**
     * Counts the places where a digit follows another character, or another character follows a digit.
     *
     * @param text any text
     * @return the number: one in {@code ada1987}, five in {@code k7x2q9}
     */
    public static int alternations(String text) {
        int alternations = 0;
        for (int at = 1; at < text.length(); at++) {
            alternations += Character.isDigit(text.charAt(at)) == Character.isDigit(text.charAt(at - 1)) ? 0 : 1;
        }
        return alternations;
    }
}
