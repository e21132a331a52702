package io.github.petitionkit.text;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of input text, each with the policy that cleans it: in Java, in JSON, in files and in forms.
 *
 * <p>Every policy removes control characters and invisible ones (zero-width spaces, byte order marks, soft hyphens,
 * marks and embeddings of writing direction), and composes letters and their marks (Unicode NFC). It keeps characters
 * with a possible meaning: zero-width joiners inside words, and signs of direction inside texts. It rejects nothing: a
 * constraint rejects harmful characters, such as an override of the writing direction or half a surrogate pair.
 *
 * <p>Cleaning a clean text returns the same {@code String}. The time is linear in the length; a text with more than 60
 * marks in a row, which no language has, is not composed.
 */
public enum TextKind {
    /** A text in one line, such as a title: white space and line ends of any kind become one space. */
    LINE,
    /** A text of many lines, such as a reason: line ends of any kind become line feeds; other white space stays.
     * Bullets that are symbols of a word processor's fonts go. */
    LINES,
    /**
     * The name of a person: as a line, without signs of direction; full-width, mathematical, circled and presentation
     * forms become usual letters; an emoji or ornament beside the name becomes a space.
     */
    NAME,
    /**
     * An e-mail address: as a name, with joiners in the domain alone, without variation selectors and pasted additions:
     * names and brackets around it, {@code mailto:}, punctuation at the end.
     */
    ADDRESS,
    /** A hashtag: as a name. */
    TAG,
    /** A code, such as that of a country or a postal code: as an address. */
    CODE;

    /** The differences between policies. */
    enum Trait {
        MANY_LINES,
        WITHOUT_DIRECTION,
        WITHOUT_JOINERS,
        WITHOUT_VARIATIONS,
        COMPATIBLE
    }

    boolean has(Trait trait) {
        return switch (trait) {
            case MANY_LINES -> this == LINES;
            case WITHOUT_DIRECTION, COMPATIBLE -> this != LINE && this != LINES;
            case WITHOUT_JOINERS -> this == ADDRESS || this == CODE;
            case WITHOUT_VARIATIONS -> this == ADDRESS || this == CODE || this == TAG;
        };
    }

    /**
     * Cleans a text.
     *
     * @param text any text
     * @return the clean text, which may be empty
     */
    public String clean(String text) {
        Objects.requireNonNull(text, "text");
        String clean = cleanSigns(text);
        String meant = meant(clean);
        return meant.equals(clean) ? clean : cleanSigns(meant); // joiners depend on what is before them
    }

    private String meant(String clean) {
        return switch (this) {
            case ADDRESS -> PastedAddress.bare(clean);
            case NAME -> EscapedName.read(clean);
            case LINE, LINES, TAG, CODE -> clean;
        };
    }

    private String cleanSigns(String text) {
        return OrdinaryText.isClean(text, this) ? text : new Cleaning(this).clean(text);
    }

    /**
     * Cleans a text that may be missing.
     *
     * @param text any text
     * @return the clean text; {@code null} if the text is missing or nothing remains
     */
    public @Nullable String cleanOrNull(@Nullable String text) {
        String clean = text == null ? "" : clean(text);
        return clean.isEmpty() ? null : clean;
    }
}
