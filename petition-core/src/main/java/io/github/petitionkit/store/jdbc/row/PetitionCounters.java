package io.github.petitionkit.store.jdbc.row;

import io.github.petitionkit.petition.PetitionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The counters of a petition: how far its rows have come, and its totals.
 *
 * @param petition which petition
 * @param revision the version in which its document last changed
 * @param version grows by one with every write
 * @param signatures the number of the next new signature
 * @param entries the number of the next history entry
 * @param events the number of the next event
 * @param totals the totals of its tally
 * @param marks the marks of the last writes
 * @param present the latest instant that a command has seen, or {@code null} before the first
 */
public record PetitionCounters(
        PetitionId petition,
        Version revision,
        long version,
        long signatures,
        long entries,
        long events,
        Totals totals,
        Marks marks,
        @Nullable Instant present) {
    /** Returns counters beyond all numbers of the rows. */
    public PetitionCounters after(RowNumbers rows) {
        return new PetitionCounters(
                petition,
                revision,
                version,
                Math.max(signatures, rows.signatures()),
                Math.max(entries, rows.entries()),
                Math.max(events, rows.events()),
                totals,
                marks,
                present);
    }

    /** Returns the present version. */
    public Version state() {
        return new Version(version, marks.latest());
    }

    /** Returns whether a cached version preceded the present one, so that reading later changes is enough. */
    public boolean hasGoneThrough(Version known) {
        return marks.haveGoneThrough(known, version).orElse(false);
    }
}
