package io.github.petitionkit.petition;

import io.github.petitionkit.text.TextKind;
import java.time.Instant;
import java.util.Objects;

/**
 * What became of a petition on one track, beside its state.
 *
 * @param track lower-case name, such as {@link #RESPONSE}, {@link #DEBATE}, {@link #DECISION} or one of the host's
 * @param status how far it has come
 * @param at when it came so far
 * @param text what readers are told, at most 6,000 characters; may be empty
 */
public record Outcome(String track, OutcomeStatus status, Instant at, String text) {
    /** The addressee answers. */
    public static final String RESPONSE = "response";

    /** A parliament debates it. */
    public static final String DEBATE = "debate";

    /** It is granted or refused; a granted petition is a victory. */
    public static final String DECISION = "decision";

    private static final int MAX_TEXT = 6_000;

    /** Checks the components. */
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
