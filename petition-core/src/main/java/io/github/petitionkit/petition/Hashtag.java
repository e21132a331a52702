package io.github.petitionkit.petition;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;

/**
 * A tag that petitions share, in the form by which it is compared: without its hash sign, in lower case.
 *
 * @param value letters, marks, digits and underscores of any script, at least one of them not a digit; at most 100
 *     characters
 */
public record Hashtag(String value) implements Comparable<Hashtag> {
    /** The longest tag, in characters. */
    public static final int MAX_LENGTH = 100;

    /** Normalises and checks the tag. */
    public Hashtag {
        value = normalised(Objects.requireNonNull(value, "value"));
        if (!isTag(value)) {
            throw new IllegalArgumentException(
                    "Not a hashtag (%d characters): give letters, digits and underscores, at most %d"
                            .formatted(value.length(), MAX_LENGTH));
        }
    }

    /**
     * Whether a text can be a tag.
     *
     * @param text with or without a leading hash sign
     * @return whether the constructor accepts it
     */
    public static boolean isValid(String text) {
        return isTag(normalised(text));
    }

    private static String normalised(String text) {
        if (text.length() > 2 * MAX_LENGTH) {
            return text;
        }
        String stripped = text.strip();
        String bare = stripped.startsWith("#") ? stripped.substring(1) : stripped;
        return Normalizer.normalize(bare, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static boolean isTag(String tag) {
        return !tag.isEmpty()
                && tag.length() <= MAX_LENGTH
                && tag.codePoints().allMatch(Hashtag::isTagCharacter)
                && !tag.codePoints().allMatch(Character::isDigit);
    }

    private static boolean isTagCharacter(int codePoint) {
        int type = Character.getType(codePoint);
        return codePoint == '_'
                || Character.isLetterOrDigit(codePoint)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
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
