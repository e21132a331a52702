package io.github.petitionkit.text;

/** The beginning of a text, which ends between characters. */
public final class Prefix {
    private Prefix() {}

    /**
     * Returns the beginning of a text, without half a character at its end.
     *
     * @param text any text
     * @param most how many UTF-16 code units it may have, 1 or more
     * @return the text itself if it is no longer
     */
    public static String of(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        boolean inPair =
                Character.isHighSurrogate(text.charAt(most - 1)) && Character.isLowSurrogate(text.charAt(most));
        return text.substring(0, inPair ? most - 1 : most);
    }
}
