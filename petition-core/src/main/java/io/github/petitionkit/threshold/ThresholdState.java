package io.github.petitionkit.threshold;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a threshold that was reached at least once.
 *
 * @param code the threshold's code
 * @param firstReachedAt when it was reached for the first time, which is when people were told
 * @param reachedAt since when it is reached, or {@code null} if it has been taken back
 */
public record ThresholdState(
        String code, Instant firstReachedAt, @Nullable Instant reachedAt) {
    /**
     * Checks the components.
     *
     * @param code as in {@link #code()}
     * @param firstReachedAt as in {@link #firstReachedAt()}
     * @param reachedAt as in {@link #reachedAt()}
     */
    public ThresholdState {
        Threshold.requireCode(code);
        Objects.requireNonNull(firstReachedAt, "firstReachedAt");
    }

    /** {@return whether it is reached now} */
    public boolean isReached() {
        return reachedAt != null;
    }
}
