package io.github.petitionkit.store.jdbc.table;

import io.github.petitionkit.petition.PetitionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the rows of a petition have come.
 *
 * @param petition which petition
 * @param revision the state in which its document last changed
 * @param version grows by one with every write
 * @param signatures the number that the next new signature gets
 * @param entries the number that the next history entry gets
 * @param events the number that the next event gets
 * @param marks the marks of the last writes
 * @param present the latest instant that a step has seen, or {@code null} before the first
 */
public record PetitionCounters(
        PetitionId petition,
        Version revision,
        long version,
        long signatures,
        long entries,
        long events,
        Marks marks,
        @Nullable Instant present) {
    /** The same, but with no number that the rows have. */
    public PetitionCounters after(RowNumbers rows) {
        return new PetitionCounters(
                petition,
                revision,
                version,
                Math.max(signatures, rows.signatures()),
                Math.max(entries, rows.entries()),
                Math.max(events, rows.events()),
                marks,
                present);
    }

    /** The present state. */
    public Version state() {
        return new Version(version, marks.latest());
    }

    /** Whether somebody who knows a state need only learn what has changed since. */
    public boolean hasGoneThrough(Version known) {
        return marks.haveGoneThrough(known, version).orElse(false);
    }
}
