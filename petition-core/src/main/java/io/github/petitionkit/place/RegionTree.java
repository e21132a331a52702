package io.github.petitionkit.place;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Regions of regions: districts in counties, counties in nations. Signatures are counted for the smallest region; the
 * tree adds them up for the larger ones, so that every level agrees with the others. Immutable and thread-safe.
 *
 * @param parents the next larger region of each region that has one; kept in the order of the codes
 */
public record RegionTree(Map<Region, Region> parents) {
    /**
     * Copies the map.
     *
     * @throws IllegalArgumentException if a region is its own parent, directly or by others; the message names it
     */
    public RegionTree {
        parents = Collections.unmodifiableMap(new TreeMap<>(parents));
        for (Region region : parents.keySet()) {
            requireEnd(parents, region);
        }
    }

    /**
     * Makes a tree.
     *
     * @param parents the next larger region of each region that has one
     * @return the tree
     * @throws IllegalArgumentException if a region is its own parent, directly or by others; the message names it
     */
    public static RegionTree of(Map<Region, Region> parents) {
        return new RegionTree(parents);
    }

    private static void requireEnd(Map<Region, Region> parents, Region region) {
        Region above = parents.get(region);
        for (int steps = 0; above != null; steps++) {
            if (above.equals(region) || steps > parents.size()) {
                throw new IllegalArgumentException(
                        "Region %s is its own parent; correct the regions above it".formatted(region.code()));
            }
            above = parents.get(above);
        }
    }

    /**
     * Returns the next larger region.
     *
     * @param region a region
     * @return its parent; empty if it is of the largest ones or unknown
     */
    public Optional<Region> parent(Region region) {
        return Optional.ofNullable(parents.get(Objects.requireNonNull(region, "region")));
    }

    /**
     * Returns the larger regions of a region.
     *
     * @param region a region
     * @return from the next larger to the largest; empty if there is none
     */
    public List<Region> above(Region region) {
        List<Region> above = new ArrayList<>();
        for (Region next = parents.get(region); next != null; next = parents.get(next)) {
            above.add(next);
        }
        return Collections.unmodifiableList(above);
    }

    /** {@return all regions that the tree names, in the order of their codes} */
    public SortedSet<Region> regions() {
        SortedSet<Region> regions = new TreeSet<>(parents.keySet());
        regions.addAll(parents.values());
        return Collections.unmodifiableSortedSet(regions);
    }

    /**
     * Adds counts up.
     *
     * @param counts signatures by the region that they are counted for, such as {@code Tally.byRegion}
     * @return signatures of every region and of all regions in it, never below zero; the largest regions add up to the
     *     same total. A count below zero is taken for none, and a sum ends at the greatest {@code long}
     */
    public NavigableMap<Region, Long> sums(Map<Region, Long> counts) {
        Map<Region, Long> sums = new HashMap<>();
        counts.forEach((region, given) -> {
            long count = Math.max(0, given);
            sums.merge(region, count, RegionTree::sum);
            above(region).forEach(larger -> sums.merge(larger, count, RegionTree::sum));
        });
        return Collections.unmodifiableNavigableMap(new TreeMap<>(sums));
    }

    private static long sum(long one, long other) {
        return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
    }

    /**
     * Adds counts up for the largest regions only.
     *
     * @param counts signatures by the region that they are counted for
     * @return signatures of each region that is in no other; they add up to the total of the counts
     */
    public NavigableMap<Region, Long> largest(Map<Region, Long> counts) {
        NavigableMap<Region, Long> largest = new TreeMap<>(sums(counts));
        largest.keySet().removeIf(parents::containsKey);
        return Collections.unmodifiableNavigableMap(largest);
    }

    /** {@return the number of regions that have a larger one} */
    @Override
    public String toString() {
        return "RegionTree[" + parents.size() + " regions]";
    }
}
