package io.github.petitionkit.petition.outcome;

import io.github.petitionkit.text.TextKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The reaction to a petition on one track, such as a response or a debate. It is independent of the petition's state.
 *
 * @param track a lower-case name, such as {@link #RESPONSE}, {@link #DEBATE}, {@link #DECISION} or one of the host's
 * @param status its status
 * @param at when it reached the status
 * @param text the text for readers, at most 6,000 characters; may be empty
 * @param day the day for which it is scheduled or on which it happened, before or after the present; {@code null} if it is
 *     not known
 */
public record Outcome(
        String track,
        OutcomeStatus status,
        Instant at,
        String text,
        @Nullable LocalDate day) {
    /** The addressee's answer. */
    public static final String RESPONSE = "response";

    /** A debate in a parliament. */
    public static final String DEBATE = "debate";

    /** The decision to grant or refuse the demand. */
    public static final String DECISION = "decision";

    private static final int MAX_TEXT = 6_000;

    /**
     * Makes an outcome without a day.
     *
     * @param track as the component
     * @param status as the component
     * @param at as the component
     * @param text as the component
     */
    public Outcome(String track, OutcomeStatus status, Instant at, String text) {
        this(track, status, at, text, null);
    }

    /** Cleans the text. Requires a track of 1 to 64 characters and a text of at most 6,000. */
    public Outcome {
        if (track.isBlank() || track.length() > 64) {
            throw new IllegalArgumentException("An outcome's track has 1 to 64 characters, this has " + track.length());
        }
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(at, "at");
        text = TextKind.LINES.clean(text);
        if (text.length() > MAX_TEXT) {
            throw new IllegalArgumentException(
                    "An outcome's text has at most %d characters, this has %d".formatted(MAX_TEXT, text.length()));
        }
    }
}
