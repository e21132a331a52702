package io.github.petitionkit.threshold;

import io.github.petitionkit.place.Area;
import io.github.petitionkit.tally.Counts;
import java.time.Instant;
import java.util.Map;

/** Counts as a test wants them. */
record GivenCounts(long counted, Map<Area, Long> byArea) implements Counts {
    static final Instant OPENED = Instant.parse("2017-10-15T00:00:00Z");

    static PetitionFigures standing(long counted) {
        return standing(counted, Map.of());
    }

    static PetitionFigures standing(long counted, Map<Area, Long> byArea) {
        return new PetitionFigures(new GivenCounts(counted, byArea), OPENED, OPENED);
    }

    @Override
    public long counted(Area area) {
        return byArea.getOrDefault(area, 0L);
    }
}
