package io.github.petitionkit.petition;

import io.github.petitionkit.text.TextKind;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;

/**
 * A hashtag in the form for comparison: without its hash sign, in lower case.
 *
 * <p>The syntax is that of social networks (twitter-text, and the hashtags of UAX #31): letters, marks, digits and
 * underscores of any script, at least one of them not a digit; between them zero-width joiners, the middle dots of
 * Catalan and Japanese, the Hebrew maqaf, geresh and gershayim, and the Tibetan tsheg.
 *
 * @param value at most 100 characters
 */
public record Hashtag(String value) implements Comparable<Hashtag> {
    /** The longest tag, in characters. */
    public static final int MAX_LENGTH = 100;

    /** The number sign, also in small, full-width and musical form, by the published rules of the networks. */
    private static final String HASH_SIGNS = "#﹟＃♯";

    /**
     * Characters that join letters within a tag: joiners, the middle dots of Catalan and Japanese, the hyphen and
     * geresh of Hebrew.
     */
    private static final String CONNECTORS = "\u200C\u200D·・׳״־\u0F0B\u0F0C゠";

    /** Removes the hash sign, folds to lower case, and requires a valid hashtag. */
    public Hashtag {
        value = normalised(Objects.requireNonNull(value, "value"));
        if (!isTag(value)) {
            throw new IllegalArgumentException(
                    "Not a hashtag (%d characters): give letters, digits and underscores, at most %d"
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
        String clean = TextKind.TAG.clean(text);
        boolean hashed = !clean.isEmpty() && HASH_SIGNS.indexOf(clean.charAt(0)) >= 0;
        String bare = hashed ? TextKind.TAG.clean(clean.substring(1)) : clean;
        return Normalizer.normalize(bare, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static boolean isTag(String tag) {
        boolean telling = false;
        int character;
        for (int at = 0; at < tag.length(); at += Character.charCount(character)) {
            character = tag.codePointAt(at);
            if (!isTagCharacter(character) && !(CONNECTORS.indexOf(character) >= 0 && isBetween(tag, at))) {
                return false;
            }
            telling = telling || (isTagCharacter(character) && !Character.isDigit(character));
        }
        return telling && tag.length() <= MAX_LENGTH;
    }

    private static boolean isBetween(String tag, int at) {
        return at > 0
                && at + 1 < tag.length()
                && isTagCharacter(tag.codePointBefore(at))
                && isTagCharacter(tag.codePointAt(at + 1));
    }

    private static boolean isTagCharacter(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> codePoint == '_' || Character.isLetterOrDigit(codePoint);
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
