package io.github.petitionkit.text;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of text that enter, each with the one policy by which it is cleaned: in Java, in JSON, in files and in forms.
 *
 * <p>Every policy drops control characters and what is invisible (zero-width spaces, byte order marks, soft hyphens, marks and
 * embeddings of writing direction), and composes letters and their marks (Unicode NFC). Nothing is dropped that could be meant:
 * zero-width joiners stay inside words, and signs of direction inside texts. Nothing is judged either: what is left and harmful,
 * such as an override of the writing direction or half a surrogate pair, is for a constraint to refuse.
 *
 * <p>Cleaning a clean text gives the same {@code String}. The time is linear in the text; letters are not composed in a text
 * in which more than 60 marks stand in a row, which no language has.
 */
public enum TextKind {
    /** A text in one line, such as a title: white space and line ends of any kind become one space. */
    LINE,
    /** A text of many lines, such as a reason: line ends of any kind become line feeds; other white space stays. */
    LINES,
    /** The name of a person: as a line, without signs of direction, full-width and presentation forms as usual letters. */
    NAME,
    /**
     * An e-mail address: as a name, without any joiner, and without what is pasted with it: brackets and a name in front of them,
     * {@code mailto:}, punctuation at the end.
     */
    ADDRESS,
    /** A hashtag: as a name. */
    TAG,
    /** A code, such as that of a country or a postal code: as an address. */
    CODE;

    /** In what policies differ. */
    enum Trait {
        MANY_LINES,
        WITHOUT_DIRECTION,
        WITHOUT_JOINERS,
        COMPATIBLE
    }

    boolean has(Trait trait) {
        return switch (trait) {
            case MANY_LINES -> this == LINES;
            case WITHOUT_DIRECTION, COMPATIBLE -> this != LINE && this != LINES;
            case WITHOUT_JOINERS -> this == ADDRESS || this == CODE;
        };
    }

    /**
     * Cleans a text.
     *
     * @param text anything
     * @return the clean text, which may be empty
     */
    public String clean(String text) {
        Objects.requireNonNull(text, "text");
        String clean = OrdinaryText.isClean(text, this) ? text : new Cleaning(this).clean(text);
        return this == ADDRESS ? PastedAddress.bare(clean) : clean;
    }

    /**
     * Cleans a text that may be missing.
     *
     * @param text anything
     * @return the clean text; {@code null} where there was none, or nothing is left of it
     */
    public @Nullable String cleanOrNull(@Nullable String text) {
        String clean = text == null ? "" : clean(text);
        return clean.isEmpty() ? null : clean;
    }
}
