package io.github.petitionkit.store.jdbc.table;

import io.github.petitionkit.petition.PetitionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the rows of a petition have come.
 *
 * @param petition which petition
 * @param revision the version in which its document last changed
 * @param version grows by one with every write
 * @param signatures the number that the next new signature gets
 * @param entries the number that the next history entry gets
 * @param events the number that the next event gets
 * @param present the latest instant that a step has seen, or {@code null} before the first
 */
public record PetitionCounters(
        PetitionId petition,
        long revision,
        long version,
        long signatures,
        long entries,
        long events,
        @Nullable Instant present) {}
