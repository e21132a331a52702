package io.github.petitionkit.identity;

import java.util.Optional;

/**
 * A local part (before the {@code @}) that ends in a number, such as {@code blossom101}. A script numbers its mailboxes
 * through; people add the year of their birth.
 *
 * @param stem the text before the number; may be empty
 * @param number the number, at most 9 digits
 */
public record NumberedLocalPart(String stem, int number) {
    private static final int MOST_DIGITS = 9;
    private static final int SHORTEST_WORD = 5;

    /**
     * Reads a local part.
     *
     * @param localPart the local part
     * @return its stem and its number; empty if it does not end in 1 to 9 digits
     */
    public static Optional<NumberedLocalPart> of(String localPart) {
        int end = localPart.length();
        while (end > 0 && localPart.charAt(end - 1) >= '0' && localPart.charAt(end - 1) <= '9') {
            end--;
        }
        int digits = localPart.length() - end;
        return digits == 0 || digits > MOST_DIGITS
                ? Optional.empty()
                : Optional.of(new NumberedLocalPart(
                        localPart.substring(0, end), Integer.parseInt(localPart, end, localPart.length(), 10)));
    }

    /**
     * Returns whether the stem is long enough to tell something about the owner: at least 5 characters. Universities
     * and employers issue numbers behind fewer, as in {@code s1234567}, and short first names are common.
     *
     * @return {@code true} if mailboxes with this stem have something in common
     */
    public boolean hasWord() {
        return stem.length() >= SHORTEST_WORD;
    }
}
