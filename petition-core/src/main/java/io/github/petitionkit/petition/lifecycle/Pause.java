package io.github.petitionkit.petition.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A time during which an open petition took no signatures. Its length moves the deadline.
 *
 * @param from when signing stopped
 * @param until when signing resumed, exclusive; {@code null} while the pause lasts
 */
public record Pause(Instant from, @Nullable Instant until) {
    /** Requires an end that is not before the start. */
    public Pause {
        Objects.requireNonNull(from, "from");
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("A pause from " + from + " cannot end before it, at " + until);
        }
    }

    boolean lasts() {
        return until == null;
    }

    /** Returns the length; a pause without an end is measured up to now. */
    Duration lengthAt(Instant now) {
        Instant end = until == null ? now : until;
        return end.isBefore(from) ? Duration.ZERO : Duration.between(from, end);
    }
}
