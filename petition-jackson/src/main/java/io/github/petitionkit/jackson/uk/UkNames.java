package io.github.petitionkit.jackson.uk;

import io.github.petitionkit.place.Region;
import java.util.Optional;

/** The host's list of constituencies, with their names and members of Parliament. */
@FunctionalInterface
public interface UkNames {
    /** An empty list: constituencies appear by their codes. */
    UkNames NONE = region -> Optional.empty();

    /**
     * Looks up a constituency.
     *
     * @param region a region with a code of the Office for National Statistics
     * @return its names; empty if they are not known
     */
    Optional<Constituency> find(Region region);

    /**
     * A constituency's names.
     *
     * @param name its name
     * @param mp its member of Parliament; empty if the seat is vacant
     */
    record Constituency(String name, Optional<String> mp) {}
}
