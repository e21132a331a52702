package io.github.petitionkit.jackson.uk;

import io.github.petitionkit.place.Region;
import java.util.Optional;

/** What constituencies are called, and who represents them: the host's own list. */
@FunctionalInterface
public interface UkNames {
    /** Knows nothing: constituencies are called by their codes. */
    UkNames NONE = region -> Optional.empty();

    /**
     * Looks up a constituency.
     *
     * @param region a region of ours, whose code is that of the Office for National Statistics
     * @return its names; empty where they are not known
     */
    Optional<Constituency> find(Region region);

    /**
     * A constituency's names.
     *
     * @param name what it is called
     * @param mp its member of Parliament; empty where the seat is vacant
     */
    record Constituency(String name, Optional<String> mp) {}
}
