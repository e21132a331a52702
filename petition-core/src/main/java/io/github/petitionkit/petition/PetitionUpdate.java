package io.github.petitionkit.petition;

import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.text.TextKind;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * News from a petition's creator.
 *
 * @param at when it was posted; no other update of its petition has the same instant
 * @param title one line
 * @param text the news
 * @param correctedAt when it was last corrected, or {@code null} if it never was
 */
public record PetitionUpdate(
        Instant at, String title, String text, @Nullable Instant correctedAt) {
    /**
     * Who corrected or removed an update, and when. For staff: no public view has it.
     *
     * @param update when the update was posted
     * @param removed whether it was removed; otherwise it was corrected
     * @param at when
     * @param by who
     */
    public record Amendment(Instant update, boolean removed, Instant at, Actor by) {
        /** Requires all parts. */
        public Amendment {
            Objects.requireNonNull(update, "update");
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
        }
    }

    /**
     * Makes an update that nobody has corrected.
     *
     * @param at as the component
     * @param title as the component
     * @param text as the component
     */
    public PetitionUpdate(Instant at, String title, String text) {
        this(at, title, text, null);
    }

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

    /** {@return when readers last got something new by it: when it was corrected, or else posted} */
    public Instant changedAt() {
        return correctedAt == null ? at : correctedAt;
    }

    /** Returns this update with other texts. */
    PetitionUpdate corrected(String title, String text, Instant now) {
        PetitionUpdate other = new PetitionUpdate(at, title, text, correctedAt);
        return other.equals(this) ? this : new PetitionUpdate(at, title, text, now);
    }
}
