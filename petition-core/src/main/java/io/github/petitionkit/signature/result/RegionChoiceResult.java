package io.github.petitionkit.signature.result;

import io.github.petitionkit.place.Region;
import io.github.petitionkit.signature.SignatureId;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Result of choosing the region of a signature by a token. */
public sealed interface RegionChoiceResult {
    /**
     * The region is recorded; also if it was the signature's region before.
     *
     * @param signature the signature
     */
    record Recorded(SignatureId signature) implements RegionChoiceResult {}

    /**
     * The postal code does not belong to the region; nothing was changed.
     *
     * @param choices the regions of the postal code, in the order of their codes; empty if the directory knows none
     */
    record NotAChoice(Set<Region> choices) implements RegionChoiceResult {
        /** Copies the set in order. */
        public NotAChoice {
            choices = Collections.unmodifiableSet(new TreeSet<>(choices));
        }
    }

    /** The signature is not active, is erased, or is from another mailbox; nothing was changed. */
    record NotStanding() implements RegionChoiceResult {}

    /** The link is too old. */
    record Expired() implements RegionChoiceResult {}

    /** The token is not one of this site for this purpose. */
    record Unreadable() implements RegionChoiceResult {}
}
