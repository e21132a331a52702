package io.github.petitionkit.spring.web;

import io.github.petitionkit.place.Region;
import io.github.petitionkit.signature.SignatureId;
import java.util.Objects;

/**
 * The region that the owner of a signature chooses.
 *
 * @param token the token of a link, any text
 * @param signature one of the signatures that the owner sees
 * @param region one of the regions of the signature's postal code
 */
record RegionChoice(String token, SignatureId signature, Region region) {
    RegionChoice {
        Objects.requireNonNull(token, "token");
        Objects.requireNonNull(signature, "signature");
        Objects.requireNonNull(region, "region");
    }

    /** Leaves out the token, which authorises its bearer. */
    @Override
    public String toString() {
        return "RegionChoice[hidden]";
    }
}
