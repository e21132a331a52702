package io.github.petitionkit.sweep;

import io.github.petitionkit.invalidation.Preview;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.verification.Confidence;
import io.github.petitionkit.verification.ConfidenceInterval;
import java.util.Objects;
import java.util.Optional;

/**
 * A cluster, and the effect of invalidating it.
 *
 * @param cluster the cluster, with the evidence
 * @param preview how many signatures match and count, a sample, and the effect on counts and thresholds
 * @param reviewed the earlier decisions on matching signatures: a signature is a machine's if staff invalidated it, and
 *     a person's if a moderator released it or a register knows it
 */
public record Proposal(Cluster cluster, Preview preview, ReviewedSample reviewed) {
    /** Rejects {@code null}. */
    public Proposal {
        Objects.requireNonNull(cluster, "cluster");
        Objects.requireNonNull(preview, "preview");
        Objects.requireNonNull(reviewed, "reviewed");
    }

    /**
     * Returns the same proposal with the result of a review of its sample.
     *
     * @param found the result; it replaces the earlier decisions
     * @return the proposal
     */
    public Proposal withReview(ReviewedSample found) {
        return new Proposal(cluster, preview, found);
    }

    /**
     * Returns the share of machine-made signatures among all that match, or matched until staff invalidated them, as an
     * interval from the reviewed ones. It holds for a random sample, such as {@link Preview#sample()}. It counts
     * invalidated signatures on top, so it is a little wider than necessary.
     *
     * @param confidence the probability that such an interval is right
     * @return the interval; empty without a review
     */
    public Optional<ConfidenceInterval> reviewedPrecision(Confidence confidence) {
        return reviewed.size() == 0
                ? Optional.empty()
                : Optional.of(ConfidenceInterval.of(
                        preview.total() + reviewed.size(), reviewed.size(), reviewed.machines(), confidence));
    }

    /** {@return the number of matching signatures that count now} */
    public long counted() {
        return preview.found().getOrDefault(SignatureState.CONFIRMED, 0L);
    }

    /**
     * {@return the share of the matching signatures that the petition's usual mix does not explain, 0 to 1; an estimate
     * from counts alone, so look at the sample}
     */
    public double precision() {
        return preview.total() == 0 ? 0 : Math.max(0, 1 - cluster.expected() / preview.total());
    }
}
