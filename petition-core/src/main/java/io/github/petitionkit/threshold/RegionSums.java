package io.github.petitionkit.threshold;

import io.github.petitionkit.place.Area;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.place.RegionTree;
import io.github.petitionkit.tally.Counts;
import java.util.HashMap;
import java.util.Map;

/** A view of counts in which a region has the signatures of all regions in it. */
record RegionSums(Counts signed, Map<Region, Long> sums) implements Counts {
    static RegionSums of(RegionTree regions, Counts counts) {
        Counts signed = counts instanceof RegionSums other ? other.signed : counts;
        Map<Region, Long> own = new HashMap<>();
        for (Region region : regions.regions()) {
            own.put(region, signed.counted(region));
        }
        return new RegionSums(signed, regions.sums(own));
    }

    @Override
    public long counted() {
        return signed.counted();
    }

    @Override
    public long counted(Area area) {
        Long sum = area instanceof Region ? sums.get(area) : null;
        return sum == null ? signed.counted(area) : sum;
    }
}
