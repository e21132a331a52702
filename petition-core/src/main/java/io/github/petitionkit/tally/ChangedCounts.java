package io.github.petitionkit.tally;

import io.github.petitionkit.place.Area;
import java.util.Objects;

/** A view of counts with a change that is not applied yet. */
record ChangedCounts(Counts before, TallyChange change) implements Counts {
    ChangedCounts {
        Objects.requireNonNull(change, "change");
    }

    @Override
    public long counted() {
        return Breakdown.moved("counted", before.counted(), change.counted());
    }

    @Override
    public long counted(Area area) {
        return Breakdown.moved(area.code(), before.counted(area), change.counted(area));
    }
}
