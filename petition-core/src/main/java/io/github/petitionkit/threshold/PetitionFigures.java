package io.github.petitionkit.threshold;

import io.github.petitionkit.tally.Counts;
import java.time.Instant;
import java.util.Objects;

/**
 * The figures of a petition: the input of a criterion.
 *
 * @param counts its counts
 * @param openedAt when it opened for signing
 * @param at the instant of the judgement
 */
public record PetitionFigures(Counts counts, Instant openedAt, Instant at) {
    /** Rejects {@code null}. */
    public PetitionFigures {
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(openedAt, "openedAt");
        Objects.requireNonNull(at, "at");
    }

    PetitionFigures judgedAt(Instant other) {
        return new PetitionFigures(counts, openedAt, other);
    }
}
