package io.github.petitionkit.threshold;

import io.github.petitionkit.tally.Counts;
import java.time.Instant;
import java.util.Objects;

/**
 * Where a petition stands: all that a criterion may look at.
 *
 * @param counts its counts
 * @param openedAt when it opened for signing
 * @param at when it is judged
 */
public record PetitionFigures(Counts counts, Instant openedAt, Instant at) {
    /**
     * Checks the components.
     *
     * @param counts as in {@link #counts()}
     * @param openedAt as in {@link #openedAt()}
     * @param at as in {@link #at()}
     */
    public PetitionFigures {
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(openedAt, "openedAt");
        Objects.requireNonNull(at, "at");
    }

    PetitionFigures judgedAt(Instant other) {
        return new PetitionFigures(counts, openedAt, other);
    }
}
