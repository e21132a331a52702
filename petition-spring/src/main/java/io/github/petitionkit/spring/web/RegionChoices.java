package io.github.petitionkit.spring.web;

import io.github.petitionkit.place.Region;
import java.util.List;

/**
 * The regions of a signature's postal code.
 *
 * @param regions the regions in the order of their codes; empty if the directory knows none
 */
record RegionChoices(List<Region> regions) {
    RegionChoices {
        regions = List.copyOf(regions);
    }
}
