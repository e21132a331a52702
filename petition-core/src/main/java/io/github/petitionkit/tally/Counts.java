package io.github.petitionkit.tally;

import io.github.petitionkit.place.Area;

/** The counted signatures of one petition, as far as rules may look: in all, and for one area. */
public interface Counts {
    /** {@return the number of signatures that count, 0 or more} */
    long counted();

    /**
     * The number of signatures that count for an area.
     *
     * @param area a country or a region
     * @return the number, 0 or more; 0 for an area that nobody has signed from
     */
    long counted(Area area);

    /**
     * These counts as they would be after a change, without applying it. Cost: constant; nothing is copied, so the result
     * goes on following these counts when they are live.
     *
     * @param change what is added
     * @return a view, which throws {@link IllegalStateException} when asked for a count that the change drives below zero
     */
    default Counts with(TallyChange change) {
        return new ChangedCounts(this, change);
    }
}
