package io.github.petitionkit.sweep;

import io.github.petitionkit.invalidation.Preview;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.verification.Confidence;
import io.github.petitionkit.verification.ConfidenceInterval;
import java.util.Objects;
import java.util.Optional;

/**
 * A cluster, and what invalidating it would do.
 *
 * @param cluster what was found, and why it is suspicious
 * @param preview how many fit and are counted, a sample, and what would follow for counts and thresholds
 * @param reviewed what is known already of those that fit: machines are those that staff took out, people those that
 *     moderators released or a register knows
 */
public record Proposal(Cluster cluster, Preview preview, ReviewedSample reviewed) {
    /** Rejects {@code null}. */
    public Proposal {
        Objects.requireNonNull(cluster, "cluster");
        Objects.requireNonNull(preview, "preview");
        Objects.requireNonNull(reviewed, "reviewed");
    }

    /**
     * The same proposal after somebody has looked at its sample.
     *
     * @param found what they found; instead of what was known before
     * @return the proposal
     */
    public Proposal withReview(ReviewedSample found) {
        return new Proposal(cluster, preview, found);
    }

    /**
     * The share of those that fit, or fitted until they were taken out, who are not people, by what was found in the reviewed
     * ones. It holds for a sample that was drawn by chance, such as {@link Preview#sample()}. Those that are out already are
     * counted on top, which makes the interval a little wider than it could be.
     *
     * @param confidence how often such an interval has to be right
     * @return the interval; empty where nobody has looked
     */
    public Optional<ConfidenceInterval> reviewedPrecision(Confidence confidence) {
        return reviewed.size() == 0
                ? Optional.empty()
                : Optional.of(ConfidenceInterval.of(
                        preview.total() + reviewed.size(), reviewed.size(), reviewed.machines(), confidence));
    }

    /** {@return how many of those that fit count at the moment} */
    public long counted() {
        return preview.found().getOrDefault(SignatureState.CONFIRMED, 0L);
    }

    /**
     * {@return the estimated share of those that fit who are not people whom the petition would have had anyway, 0 to 1; a
     * formula over the usual mix, which knows nobody: look at the sample}
     */
    public double precision() {
        return preview.total() == 0 ? 0 : Math.max(0, 1 - cluster.expected() / preview.total());
    }
}
