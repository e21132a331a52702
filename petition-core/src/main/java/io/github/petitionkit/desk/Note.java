package io.github.petitionkit.desk;

import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.text.TextKind;
import java.time.Instant;
import java.util.Objects;

/**
 * A note of staff on a petition. The public never sees it.
 *
 * @param at when it was written
 * @param by who wrote it
 * @param text 1 to {@value #MAX_LENGTH} characters; no personal data of signers, because erasure does not reach notes
 */
public record Note(Instant at, Actor by, String text) {
    /** The longest note, in characters. */
    public static final int MAX_LENGTH = 4_000;

    /** Cleans the text as a text of many lines. Requires 1 to {@value #MAX_LENGTH} characters. */
    public Note {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
        text = TextKind.LINES.clean(text);
        if (text.isBlank() || text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "A note has 1 to %s characters, not %s".formatted(MAX_LENGTH, text.length()));
        }
    }

    @Override
    public String toString() {
        return "Note[" + at + ", " + by + "]";
    }
}
