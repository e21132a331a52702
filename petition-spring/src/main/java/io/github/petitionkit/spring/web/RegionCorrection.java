package io.github.petitionkit.spring.web;

import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.place.Region;
import java.util.Objects;

/**
 * A moderator's correction of a signature's region.
 *
 * @param region the region where the signer lives
 * @param cause why, a code for the history, with the syntax of a {@link Reason}'s code
 */
record RegionCorrection(Region region, String cause) {
    RegionCorrection {
        Objects.requireNonNull(region, "region");
        cause = Reason.of(cause).code();
    }
}
