package io.github.petitionkit.threshold;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The state of a threshold that was reached at least once.
 *
 * @param code the threshold's code
 * @param firstReachedAt when it was reached for the first time and its event was published
 * @param reachedAt since when it is reached, or {@code null} if it is retracted
 */
public record ThresholdState(
        String code, Instant firstReachedAt, @Nullable Instant reachedAt) {
    /** Requires a code and a first instant. */
    public ThresholdState {
        Threshold.requireCode(code);
        Objects.requireNonNull(firstReachedAt, "firstReachedAt");
    }

    /** {@return whether it is reached now} */
    public boolean isReached() {
        return reachedAt != null;
    }
}
