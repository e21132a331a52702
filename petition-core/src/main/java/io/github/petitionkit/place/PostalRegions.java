package io.github.petitionkit.place;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A host's directory of regions by postal code: a port, because such directories belong to post offices and statistical
 * offices. Implementations must be thread-safe, and fast, because each signing asks.
 */
@FunctionalInterface
public interface PostalRegions {
    /** A directory that knows no region, so that requests have to name it. */
    PostalRegions NONE = (country, postalCode, day) -> Set.of();

    /**
     * Finds the regions of a postal code on a day.
     *
     * @param country where the signer lives
     * @param postalCode a valid postal code, as typed
     * @param day the day by whose boundaries to decide, in UTC: today; the last day of a petition that has ended; or the
     *     first day of a {@link Redistricting}. A directory of one division ignores it
     * @return the region; several if the code crosses a boundary, and then the signer chooses one of them; empty if the
     *     directory does not know the code
     */
    Set<Region> find(Country country, String postalCode, LocalDate day);

    /**
     * Leaves out the regions that do not exist on the day, so that a directory may have former and future ones beside
     * those of today.
     *
     * @param dates when each region exists
     * @return a directory that answers with regions of the day only
     */
    default PostalRegions within(RegionDates dates) {
        Objects.requireNonNull(dates, "dates");
        return (country, postalCode, day) -> find(country, postalCode, day).stream()
                .filter(region -> dates.exists(region, day))
                .collect(Collectors.toUnmodifiableSet());
    }
}
