package io.github.petitionkit.benchmarks.fraud;

import io.github.petitionkit.signature.SignatureRequest;
import io.github.petitionkit.signature.SigningContext;
import java.time.Instant;

/** One attempt to sign. Who stands behind it is known, because whoever made it up knew. */
record Visit(Instant at, SignatureRequest request, SigningContext context, By by) {
    /** Who stands behind a visit. */
    enum By {
        /** A person who signs this petition. */
        PERSON,
        /** A person who signs another petition of the same site. */
        PERSON_ELSEWHERE,
        /** An attacker. */
        ATTACKER
    }
}
