package io.github.petitionkit.place;

import java.util.Set;

/**
 * A host's directory of regions by postal code: a port, because such directories belong to post offices and statistical
 * offices. Implementations must be thread-safe, and fast, because each signing asks.
 */
@FunctionalInterface
public interface PostalRegions {
    /** A directory that knows no region, so that requests have to name it. */
    PostalRegions NONE = (country, postalCode) -> Set.of();

    /**
     * Finds the regions of a postal code.
     *
     * @param country where the signer lives
     * @param postalCode a valid postal code, as typed
     * @return the region; several if the code crosses a boundary, and then the signer chooses one of them; empty if the
     *     directory does not know the code
     */
    Set<Region> find(Country country, String postalCode);
}
