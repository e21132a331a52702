package io.github.petitionkit.verification;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * A confidence interval for the number of valid signatures by a random sample, for a host without a statute. It ignores
 * duplicates, because a small sample says little about them.
 *
 * <p>Sources: the score interval of E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical
 * Inference", Journal of the American Statistical Association 22 (1927), 209 to 212, recommended by R. G. Newcombe,
 * Statistics in Medicine 17 (1998), 857 to 872. For a sample without replacement the variance of the share is smaller
 * by (N - n) / (N - 1) (W. G. Cochran, "Sampling Techniques", 3rd edition, 1977, 3.2), and so is z²; for a full count
 * the interval is the share itself.
 *
 * @param lower the smaller bound of the share that is valid, from 0 to 1, rounded down to ten decimal places
 * @param upper the greater bound, rounded up to ten decimal places
 * @param fewest the smaller bound as a number of signatures, rounded down, never below the number found valid
 * @param most the greater bound as a number of signatures, rounded up, never above the number not found invalid
 */
public record ConfidenceInterval(BigDecimal lower, BigDecimal upper, long fewest, long most) {
    private static final int DECIMALS = 10;
    private static final MathContext PRECISION = MathContext.DECIMAL128;

    /**
     * Requires bounds in order and in their ranges.
     *
     * @throws IllegalArgumentException if they are in the wrong order or outside their ranges
     */
    public ConfidenceInterval {
        Objects.requireNonNull(lower, "lower");
        Objects.requireNonNull(upper, "upper");
        if (lower.signum() < 0 || lower.compareTo(upper) > 0 || upper.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "Not an interval of shares: %s to %s".formatted(lower.toPlainString(), upper.toPlainString()));
        }
        if (fewest < 0 || fewest > most) {
            throw new IllegalArgumentException("Not an interval of counts: %s to %s".formatted(fewest, most));
        }
    }

    /**
     * Computes the interval of a sample.
     *
     * @param rawCount number of signatures
     * @param sampleSize number of examined signatures, from 1 to the raw count
     * @param valid number of these that are valid, from 0 to the sample size
     * @param confidence the confidence level
     * @return the interval; its lower share is exactly 0 if none is valid, its upper share exactly 1 if all are
     * @throws IllegalArgumentException if the figures contradict each other
     */
    public static ConfidenceInterval of(long rawCount, long sampleSize, long valid, Confidence confidence) {
        SampleFindings findings = new SampleFindings(rawCount, sampleSize, valid, 0, 0);
        BigDecimal n = BigDecimal.valueOf(findings.sampleSize());
        BigDecimal found = BigDecimal.valueOf(findings.valid());
        BigDecimal z2 = correctedSquare(confidence, rawCount, sampleSize);

        // (2 x + z² ± z sqrt(z² + 4 x (n - x) / n)) / (2 (n + z²)) for x valid of n
        BigDecimal twice = found.add(found).add(z2);
        BigDecimal spread = z2.multiply(z2.add(found.multiply(n.subtract(found))
                        .multiply(BigDecimal.valueOf(4))
                        .divide(n, PRECISION)))
                .sqrt(PRECISION);
        BigDecimal divisor = n.add(z2).multiply(BigDecimal.valueOf(2));

        long invalid = sampleSize - valid;
        BigDecimal lower = valid == 0 ? BigDecimal.ZERO : twice.subtract(spread).divide(divisor, PRECISION);
        BigDecimal upper = invalid == 0 ? BigDecimal.ONE : twice.add(spread).divide(divisor, PRECISION);
        BigDecimal all = BigDecimal.valueOf(rawCount);
        return new ConfidenceInterval(
                lower.setScale(DECIMALS, RoundingMode.FLOOR),
                upper.setScale(DECIMALS, RoundingMode.CEILING),
                Math.max(valid, whole(lower.multiply(all), RoundingMode.FLOOR)),
                Math.min(rawCount - invalid, whole(upper.multiply(all), RoundingMode.CEILING)));
    }

    private static BigDecimal correctedSquare(Confidence confidence, long rawCount, long sampleSize) {
        BigDecimal square = confidence.z().multiply(confidence.z());
        if (rawCount == sampleSize) {
            return BigDecimal.ZERO;
        }
        return square.multiply(BigDecimal.valueOf(rawCount - sampleSize))
                .divide(BigDecimal.valueOf(rawCount - 1), PRECISION);
    }

    private static long whole(BigDecimal count, RoundingMode rounding) {
        return count.setScale(0, rounding).longValueExact();
    }
}
