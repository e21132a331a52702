package io.github.petitionkit.place;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A change of the regions at a date: each former region becomes one or several others.
 *
 * @param from the first day of the new regions
 * @param successors the new regions of each former one; a region that stays is its own successor
 */
public record Redistricting(LocalDate from, Map<Region, Set<Region>> successors) {
    /**
     * Copies the map.
     *
     * @throws IllegalArgumentException if a region has no successor
     */
    public Redistricting {
        Objects.requireNonNull(from, "from");
        Map<Region, Set<Region>> copy = new TreeMap<>();
        successors.forEach((region, next) -> {
            if (next.isEmpty()) {
                throw new IllegalArgumentException(
                        "Region %s has no successor; name at least one".formatted(region.code()));
            }
            copy.put(region, Collections.unmodifiableSet(new TreeSet<>(next)));
        });
        successors = Collections.unmodifiableMap(copy);
    }

    /**
     * Requires that no signature loses its region.
     *
     * @param counted the regions that signatures are counted for
     * @throws IllegalArgumentException if one of them has no successor; the message names them
     */
    public void requireCovers(Collection<Region> counted) {
        Set<Region> lost = new TreeSet<>(counted);
        lost.removeAll(successors.keySet());
        successors.values().forEach(lost::removeAll);
        if (!lost.isEmpty()) {
            throw new IllegalArgumentException(
                    "Signatures of these regions would be left without one: %s; name their successors"
                            .formatted(String.join(
                                    ", ", lost.stream().map(Region::code).toList())));
        }
    }
}
