package io.github.petitionkit.tally;

import io.github.petitionkit.place.Area;

/** The counted signatures of one petition, as input of rules: in total, and for one area. */
public interface Counts {
    /** {@return the number of signatures that count, 0 or more} */
    long counted();

    /**
     * Returns the number of signatures that count for an area.
     *
     * @param area a country or a region
     * @return the number, 0 or more; 0 for an area without signatures
     */
    long counted(Area area);

    /**
     * Returns a view of these counts after a change, without applying it. Cost: constant, because nothing is copied;
     * the view follows later changes of these counts.
     *
     * @param change the change
     * @return a view; it throws {@link IllegalStateException} for a count that the change makes negative
     */
    default Counts with(TallyChange change) {
        return new ChangedCounts(this, change);
    }
}
