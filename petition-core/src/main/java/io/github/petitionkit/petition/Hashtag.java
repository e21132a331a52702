package io.github.petitionkit.petition;

import io.github.petitionkit.text.TextKind;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;

/**
 * A hashtag in the form for comparison: without its hash sign, in lower case.
 *
 * <p>The syntax is that of social networks (twitter-text, and the hashtags of UAX #31): letters, marks and digits of any
 * script, underscores, and signs within words of some scripts, such as the middle dots of Catalan and Japanese; at least
 * one letter or mark. The two wave dashes of Japanese keyboards are one, and so are İ and i.
 *
 * @param value at most 100 characters
 */
public record Hashtag(String value) implements Comparable<Hashtag> {
    /** The longest tag, in characters. */
    public static final int MAX_LENGTH = 100;

    /** The number sign, also in small, full-width and musical form, by the published rules of the networks. */
    private static final String HASH_SIGNS = "#﹟＃♯";

    /**
     * Signs of words that are no letters: joiners, the middle dots of Catalan and Japanese, the hyphen, geresh and
     * gershayim of Hebrew, the tsheg of Tibetan, the kavyka of Cyrillic, the double hyphen, wave dash and ditto mark of
     * Japanese.
     */
    private static final String SIGNS_OF_WORDS = "\u200C\u200D·・׳״־\u0F0B\u0F0C\uA67E゠〜〃";

    private static final char FULL_WIDTH_TILDE = '～';
    private static final char WAVE_DASH = '〜';

    /** Removes the hash sign, folds to lower case, and requires a valid hashtag. */
    public Hashtag {
        value = normalised(Objects.requireNonNull(value, "value"));
        if (!isTag(value)) {
            throw new IllegalArgumentException(
                    "Not a hashtag (%s characters): give letters, digits and underscores, at most %s"
                            .formatted(value.length(), MAX_LENGTH));
        }
    }

    /**
     * Returns whether a text is a valid hashtag.
     *
     * @param text with or without a leading hash sign
     * @return {@code true} if the constructor accepts it
     */
    public static boolean isValid(String text) {
        return isTag(normalised(text));
    }

    private static String normalised(String text) {
        if (text.length() > 2 * MAX_LENGTH) {
            return text;
        }
        String clean = TextKind.TAG.clean(withMarksOfKana(text.replace(FULL_WIDTH_TILDE, WAVE_DASH)));
        boolean hashed = !clean.isEmpty() && HASH_SIGNS.indexOf(clean.charAt(0)) >= 0;
        String bare = hashed ? TextKind.TAG.clean(clean.substring(1)) : clean;
        String lower = Normalizer.normalize(bare, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(lower.replace("i\u0307", "i"), Normalizer.Form.NFKC);
    }

    /** Returns a text with the sound marks of kana as combining marks; alone, they would become a space and a mark. */
    private static String withMarksOfKana(String text) {
        return text.replace('\u309B', '\u3099').replace('\u309C', '\u309A');
    }

    private static boolean isTag(String tag) {
        boolean telling = false;
        int character;
        for (int at = 0; at < tag.length(); at += Character.charCount(character)) {
            character = tag.codePointAt(at);
            boolean letter = isLetterOrMark(character);
            if (!letter && !Character.isDigit(character) && !isSign(character)) {
                return false;
            }
            telling |= letter;
        }
        return telling && tag.length() <= MAX_LENGTH;
    }

    private static boolean isSign(int character) {
        return character == '_' || SIGNS_OF_WORDS.indexOf(character) >= 0;
    }

    private static boolean isLetterOrMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> Character.isLetter(character);
        };
    }

    @Override
    public int compareTo(Hashtag other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return "#" + value;
    }
}
