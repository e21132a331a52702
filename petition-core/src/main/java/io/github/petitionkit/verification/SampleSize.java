package io.github.petitionkit.verification;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * Plans the size of a sample, for a host without a statute.
 *
 * <p>Source: W. G. Cochran, "Sampling Techniques", 3rd edition (1977), 4.4: n0 = z² p (1 - p) / d², and n = n0 / (1 +
 * (n0 - 1) / N) for a population of N; rounded up here. If the expected share is one half, a {@link ConfidenceInterval}
 * of a sample of the planned size is never wider than the margin to either side.
 */
public final class SampleSize {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final MathContext PRECISION = MathContext.DECIMAL128;

    private SampleSize() {}

    /**
     * Returns a size that is sufficient for any share of valid signatures.
     *
     * @param population number of signatures, 0 or more
     * @param margin the maximum error as a share: 0.05 for five percentage points; above 0, up to 1
     * @param confidence the confidence level
     * @return the size, at most the population
     * @throws IllegalArgumentException if the population is negative or the margin is outside its range
     */
    public static long forMargin(long population, BigDecimal margin, Confidence confidence) {
        return forMargin(population, margin, HALF, confidence);
    }

    /**
     * Returns a size that is sufficient if the share of valid signatures is about the expected one. The sample is too
     * small if the expectation is nearer to 0 or 1 than the true share.
     *
     * @param population number of signatures, 0 or more
     * @param margin the maximum error as a share: 0.05 for five percentage points; above 0, up to 1
     * @param expected the share that is expected to be valid, above 0 and below 1
     * @param confidence the confidence level
     * @return the size, at most the population and at least 1 unless that is empty
     * @throws IllegalArgumentException if the population is negative, or the margin or the share is outside its range
     */
    public static long forMargin(long population, BigDecimal margin, BigDecimal expected, Confidence confidence) {
        Shares.checked(margin, "margin");
        Shares.checked(expected, "expected");
        Objects.requireNonNull(confidence, "confidence");
        BigDecimal unexpected = BigDecimal.ONE.subtract(expected);
        if (population < 0 || unexpected.signum() == 0) {
            throw new IllegalArgumentException(
                    "Cannot plan for %s signatures of which a share of %s is valid; give 0 or more, and less than 1"
                            .formatted(population, expected.toPlainString()));
        }
        // n0 / (1 + (n0 - 1) / N) = n0 N / (N + n0 - 1), with n0 = a / d²: one division, and none for an infinite n0
        BigDecimal z = confidence.z();
        BigDecimal a = z.multiply(z).multiply(expected).multiply(unexpected);
        BigDecimal squaredMargin = margin.multiply(margin);
        BigDecimal others = BigDecimal.valueOf(population).subtract(BigDecimal.ONE);
        BigDecimal needed = population == 0
                ? BigDecimal.ZERO
                : a.multiply(BigDecimal.valueOf(population))
                        .divide(others.multiply(squaredMargin).add(a), PRECISION);
        return needed.setScale(0, RoundingMode.CEILING).longValueExact();
    }
}
