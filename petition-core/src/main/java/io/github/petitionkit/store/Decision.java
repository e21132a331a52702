package io.github.petitionkit.store;

import java.util.Objects;

/**
 * What a step decided.
 *
 * @param <R> what the step finds
 * @param result for the caller
 * @param changes for the store; empty where nothing is to be written
 */
public record Decision<R>(R result, ChangeSet changes) {
    /** Rejects {@code null}. */
    public Decision {
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(changes, "changes");
    }

    /**
     * A decision to write nothing.
     *
     * @param <R> what the step finds
     * @param result for the caller
     * @return the decision
     */
    public static <R> Decision<R> unchanged(R result) {
        return new Decision<>(result, ChangeSet.NONE);
    }
}
