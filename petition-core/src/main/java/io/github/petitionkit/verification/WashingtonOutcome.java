package io.github.petitionkit.verification;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What Washington's rule makes of the sample of a petition, with the figures of Washington Administrative Code
 * 434-379-010 (3) to (7), unrounded. {@link WashingtonSampling#decide} computes it.
 *
 * @param decision what was decided; {@link Decision#FAILS} only where too few signatures were submitted
 * @param required how many valid signatures the petition needs
 * @param findings what the figures follow from
 * @param allowance for the chance error of sampling: 1.5 x square root of the invalid signatures in the sample
 * @param mostInvalid upper limit of the invalid signatures among all: (invalid + allowance) / sampling ratio
 * @param allowablePairs the most pairs among all signatures that the petition can bear: submitted - (required +
 *     mostInvalid); negative where it can bear none
 * @param expectedPairs how many of these the sample would hold: sampling ratio squared x allowablePairs
 * @param acceptablePairs expectedPairs - 1.65 x square root of expectedPairs; expectedPairs itself where that is
 *     negative. The petition qualifies with no more pairs than this in its sample
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
