package io.github.petitionkit.petition;

import java.util.List;

/**
 * Result of one call that ends many petitions.
 *
 * @param closed petitions that were open and are closed now
 * @param stopped petitions that were not yet published and are stopped now
 * @param unchanged petitions that had ended before
 * @param checkedOut petitions that another moderator has checked out, unchanged
 */
public record ClosingReport(
        List<PetitionId> closed, List<PetitionId> stopped, List<PetitionId> unchanged, List<PetitionId> checkedOut) {
    /** Copies the lists. */
    public ClosingReport {
        closed = List.copyOf(closed);
        stopped = List.copyOf(stopped);
        unchanged = List.copyOf(unchanged);
        checkedOut = List.copyOf(checkedOut);
    }
}
