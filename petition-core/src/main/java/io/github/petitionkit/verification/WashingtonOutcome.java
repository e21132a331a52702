package io.github.petitionkit.verification;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The outcome of Washington's rule for the sample of a petition, with the figures of Washington Administrative Code
 * 434-379-010 (3) to (7), unrounded. {@link WashingtonSampling#decide} computes it.
 *
 * @param decision the decision; {@link Decision#FAILS} only if too few signatures were submitted
 * @param required number of valid signatures that the petition needs
 * @param findings the findings in the sample
 * @param allowance the allowance for the chance error of sampling: 1.5 x square root of the invalid signatures in the
 *     sample
 * @param mostInvalid upper limit of invalid signatures in total: (invalid + allowance) / sampling ratio
 * @param allowablePairs the maximum number of pairs among all signatures with which the petition qualifies: submitted -
 *     (required + mostInvalid); negative if it allows none
 * @param expectedPairs the expected number of these pairs in the sample: sampling ratio squared x allowablePairs
 * @param acceptablePairs expectedPairs - 1.65 x square root of expectedPairs; expectedPairs itself if that is negative.
 *     The petition qualifies with no more pairs than this in its sample
 */
public record WashingtonOutcome(
        Decision decision,
        long required,
        SampleFindings findings,
        BigDecimal allowance,
        BigDecimal mostInvalid,
        BigDecimal allowablePairs,
        BigDecimal expectedPairs,
        BigDecimal acceptablePairs)
        implements SampleOutcome {
    /** Rejects {@code null}. */
    public WashingtonOutcome {
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(findings, "findings");
        Objects.requireNonNull(allowance, "allowance");
        Objects.requireNonNull(mostInvalid, "mostInvalid");
        Objects.requireNonNull(allowablePairs, "allowablePairs");
        Objects.requireNonNull(expectedPairs, "expectedPairs");
        Objects.requireNonNull(acceptablePairs, "acceptablePairs");
    }

    @Override
    public long rawCount() {
        return findings.rawCount();
    }
}
