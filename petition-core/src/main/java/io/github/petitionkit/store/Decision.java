package io.github.petitionkit.store;

import java.util.Objects;

/**
 * The decision of a command.
 *
 * @param <R> the type of the result
 * @param result the result for the caller
 * @param changes the changes for the store; empty if there are none
 */
public record Decision<R>(R result, ChangeSet changes) {
    /** Rejects {@code null}. */
    public Decision {
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(changes, "changes");
    }

    /**
     * Makes a decision without changes.
     *
     * @param <R> the type of the result
     * @param result the result for the caller
     * @return the decision
     */
    public static <R> Decision<R> unchanged(R result) {
        return new Decision<>(result, ChangeSet.NONE);
    }
}
