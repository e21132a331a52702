package io.github.petitionkit.sweep;

import io.github.petitionkit.invalidation.Preview;
import io.github.petitionkit.signature.SignatureState;
import java.util.Objects;

/**
 * A cluster, and what invalidating it would do.
 *
 * @param cluster what was found, and why it is suspicious
 * @param preview how many fit and are counted, a sample, and what would follow for counts and thresholds
 */
public record Proposal(Cluster cluster, Preview preview) {
    /** Checks the components. */
    public Proposal {
        Objects.requireNonNull(cluster, "cluster");
        Objects.requireNonNull(preview, "preview");
    }

    /** {@return how many of those that fit count at the moment} */
    public long counted() {
        return preview.found().getOrDefault(SignatureState.CONFIRMED, 0L);
    }

    /** {@return the estimated share of those that fit who are not people whom the petition would have had anyway, 0 to 1} */
    public double precision() {
        return preview.total() == 0 ? 0 : Math.max(0, 1 - cluster.expected() / preview.total());
    }
}
