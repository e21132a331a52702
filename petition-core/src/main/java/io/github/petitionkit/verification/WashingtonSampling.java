package io.github.petitionkit.verification;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;

/**
 * Verification by random sample as in the state of Washington: a test of whether the sample has so few invalid and
 * duplicate signatures that the petition has enough. A sample can accept a petition but never reject it (Revised Code
 * of Washington 29A.72.230); otherwise all signatures are examined.
 *
 * <p>Source: Washington Administrative Code 434-379-010, (1) to (8). The rule prescribes no rounding, so figures are
 * computed to 34 significant digits.
 *
 * <p>Immutable and thread-safe.
 *
 * @param share the smallest sample as a share of the submitted signatures, above 0 and up to 1
 * @param errorFactor the factor of the square root of the invalid signatures, for the allowance for the chance error of
 *     sampling; 0 or more
 * @param pairFactor the factor of the square root of the expected pairs, by which the acceptable pairs are fewer; 0 or
 *     more
 */
public record WashingtonSampling(BigDecimal share, BigDecimal errorFactor, BigDecimal pairFactor) {
    /** Initiatives and referendums: a sample of 3 percent (1), an allowance of 1.5 (3) and a distance of 1.65 (7). */
    public static final WashingtonSampling STATEWIDE =
            new WashingtonSampling(new BigDecimal("0.03"), new BigDecimal("1.5"), new BigDecimal("1.65"));

    private static final MathContext PRECISION = MathContext.DECIMAL128;

    /**
     * Requires figures in their ranges.
     *
     * @throws IllegalArgumentException if the share is outside its range or a factor is negative
     */
    public WashingtonSampling {
        Shares.checked(share, "share");
        Objects.requireNonNull(errorFactor, "errorFactor");
        Objects.requireNonNull(pairFactor, "pairFactor");
        if (errorFactor.signum() < 0 || pairFactor.signum() < 0) {
            throw new IllegalArgumentException("Factors of %s and %s: give none below 0"
                    .formatted(errorFactor.toPlainString(), pairFactor.toPlainString()));
        }
    }

    /**
     * Returns the smallest sample to examine.
     *
     * @param rawCount number of submitted signatures, 0 or more
     * @return the share of them, rounded up
     * @throws IllegalArgumentException if the raw count is negative
     */
    public long sampleSize(long rawCount) {
        if (rawCount < 0) {
            throw new IllegalArgumentException("A raw count cannot be " + rawCount);
        }
        return Shares.roundedUp(share, rawCount);
    }

    /**
     * Decides on a petition. If fewer signatures were submitted than required, it fails regardless of the sample,
     * because it "clearly bears insufficient signatures" (Revised Code of Washington 29A.72.170(2)).
     *
     * @param required number of valid signatures that the petition needs, 1 or more
     * @param findings the findings in the sample
     * @return the decision and its figures
     * @throws IllegalArgumentException if nothing is required or the sample is too small
     */
    public WashingtonOutcome decide(long required, SampleFindings findings) {
        if (required < 1) {
            throw new IllegalArgumentException("A petition cannot require " + required + " signatures");
        }
        long needed = sampleSize(findings.rawCount());
        if (findings.sampleSize() < needed) {
            throw new IllegalArgumentException("A sample of %s is too small for %s submitted signatures; examine %s"
                    .formatted(findings.sampleSize(), findings.rawCount(), needed));
        }
        BigDecimal submitted = BigDecimal.valueOf(findings.rawCount());
        BigDecimal size = BigDecimal.valueOf(findings.sampleSize());
        BigDecimal invalid = BigDecimal.valueOf(findings.invalid());

        BigDecimal allowance = errorFactor.multiply(invalid.sqrt(PRECISION), PRECISION);
        // divides by the sampling ratio, size / submitted, which can have infinitely many decimals
        BigDecimal mostInvalid = invalid.add(allowance).multiply(submitted).divide(size, PRECISION);
        BigDecimal allowablePairs =
                submitted.subtract(BigDecimal.valueOf(required)).subtract(mostInvalid);
        BigDecimal expectedPairs =
                allowablePairs.multiply(size).multiply(size).divide(submitted.multiply(submitted), PRECISION);
        BigDecimal acceptablePairs = acceptable(expectedPairs);
        return new WashingtonOutcome(
                decision(required, findings, acceptablePairs),
                required,
                findings,
                allowance,
                mostInvalid,
                allowablePairs,
                expectedPairs,
                acceptablePairs);
    }

    /**
     * Returns a negative expectation unchanged, because it has no square root: no number of pairs is acceptable then.
     */
    private BigDecimal acceptable(BigDecimal expectedPairs) {
        if (expectedPairs.signum() < 0) {
            return expectedPairs;
        }
        return expectedPairs.subtract(pairFactor.multiply(expectedPairs.sqrt(PRECISION)), PRECISION);
    }

    private static Decision decision(long required, SampleFindings findings, BigDecimal acceptablePairs) {
        if (findings.rawCount() < required) {
            return Decision.FAILS;
        }
        boolean tooManyPairs = BigDecimal.valueOf(findings.duplicates()).compareTo(acceptablePairs) > 0;
        return tooManyPairs ? Decision.FULL_COUNT : Decision.QUALIFIES;
    }
}
