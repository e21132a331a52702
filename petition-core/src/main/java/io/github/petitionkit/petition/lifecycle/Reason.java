package io.github.petitionkit.petition.lifecycle;

import io.github.petitionkit.text.TextKind;
import java.util.regex.Pattern;

/**
 * The reason of a decision: a code for statistics and translation, and a text for the people concerned.
 *
 * @param code lower-case words joined by hyphens, such as {@code duplicate} or {@code not-our-responsibility}; at most
 *     64 characters
 * @param text the text for readers, at most 4,000 characters; may be empty; no personal data
 */
public record Reason(String code, String text) {
    /** The longest text, in characters; the UK Parliament's site has the same limit. */
    public static final int MAX_TEXT = 4_000;

    private static final Pattern CODE = Pattern.compile("[a-z0-9]{1,64}|(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)+");

    /** Cleans the text. Requires a code of hyphenated lower-case words, and both within their lengths. */
    public Reason {
        if (code.length() > 64 || !CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "A reason code is lower-case words joined by hyphens, at most 64 characters, like not-our-responsibility");
        }
        text = TextKind.LINES.clean(text);
        if (text.length() > MAX_TEXT) {
            throw new IllegalArgumentException(
                    "A reason text has at most %s characters, this has %s".formatted(MAX_TEXT, text.length()));
        }
    }

    /**
     * A reason without a text.
     *
     * @param code as in {@link #code()}
     * @return the reason
     */
    public static Reason of(String code) {
        return new Reason(code, "");
    }
}
