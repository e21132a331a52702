package io.github.petitionkit.threshold;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A named rule over the counts that has consequences when it is reached, such as a government's response at 10,000
 * signatures.
 *
 * @param code its name, unique within a petition: lower-case words joined by hyphens, 1 to 64 characters
 * @param criterion the condition to reach
 * @param retraction whether it is retracted when the count falls
 * @param outcomeTrack the track of outcomes that it opens, 1 to 64 characters such as {@code response}, or {@code null}
 */
public record Threshold(
        String code,
        Criterion criterion,
        Retraction retraction,
        @Nullable String outcomeTrack) {
    private static final int MAX_LENGTH = 64;
    private static final Pattern CODE = Pattern.compile("[a-z0-9]++(-[a-z0-9]++)*+");

    /** Requires a code of hyphenated lower-case words, and a track of 1 to 64 characters, if any. */
    public Threshold {
        requireCode(code);
        Objects.requireNonNull(criterion, "criterion");
        Objects.requireNonNull(retraction, "retraction");
        if (outcomeTrack != null && (outcomeTrack.isBlank() || outcomeTrack.length() > MAX_LENGTH)) {
            throw new IllegalArgumentException(
                    "An outcome's track has 1 to 64 characters, this has " + outcomeTrack.length());
        }
    }

    /**
     * Makes a threshold on the total number of signatures. It is never retracted and opens no track.
     *
     * @param code its name
     * @param needed the number, 1 or more
     * @return the threshold
     */
    public static Threshold at(String code, long needed) {
        return of(code, Criterion.total(needed));
    }

    /**
     * Makes a threshold on any criterion. It is never retracted and opens no track.
     *
     * @param code its name
     * @param criterion the condition to reach
     * @return the threshold
     */
    public static Threshold of(String code, Criterion criterion) {
        return new Threshold(code, criterion, Retraction.NEVER, null);
    }

    /** {@return a copy that is retracted when the count falls before its consequence} */
    public Threshold retractable() {
        return new Threshold(code, criterion, Retraction.UNTIL_CONSEQUENCE, outcomeTrack);
    }

    /**
     * Returns a copy that opens a track of outcomes.
     *
     * @param outcomeTrack the track
     * @return the threshold
     */
    public Threshold opening(String outcomeTrack) {
        return new Threshold(code, criterion, retraction, Objects.requireNonNull(outcomeTrack, "outcomeTrack"));
    }

    static void requireCode(String code) {
        if (code.length() > MAX_LENGTH || !CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "A threshold's code is lower-case words joined by hyphens, 1 to 64 characters, like government-response");
        }
    }
}
