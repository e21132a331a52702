package io.github.petitionkit.petition.lifecycle;

import io.github.petitionkit.policy.DateLimits;
import java.time.Instant;
import java.util.Objects;

/**
 * A decision that a petition ends at an instant in the future, whatever its term, such as the dissolution of a
 * parliament.
 *
 * @param at when it ends
 * @param by who decided
 * @param reason why
 */
public record PlannedClosing(Instant at, Actor by, Reason reason) {
    /** Requires an instant within the {@link DateLimits}. */
    public PlannedClosing {
        DateLimits.require(at);
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(reason, "reason");
    }
}
