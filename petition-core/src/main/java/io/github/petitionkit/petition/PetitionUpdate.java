package io.github.petitionkit.petition;

import io.github.petitionkit.text.TextKind;
import java.time.Instant;
import java.util.Objects;

/**
 * News from a petition's creator.
 *
 * @param at when it was posted
 * @param title one line
 * @param text the news
 */
public record PetitionUpdate(Instant at, String title, String text) {
    /** Cleans the texts. Requires a title of 1 to 255 characters and a text of at most 6,000. */
    public PetitionUpdate {
        Objects.requireNonNull(at, "at");
        title = TextKind.LINE.clean(title);
        text = TextKind.LINES.clean(text);
        if (title.isEmpty() || title.length() > 255 || text.length() > 6_000) {
            throw new IllegalArgumentException(
                    "An update has a title of 1 to 255 and a text of at most 6000 characters; got %s and %s"
                            .formatted(title.length(), text.length()));
        }
    }
}
