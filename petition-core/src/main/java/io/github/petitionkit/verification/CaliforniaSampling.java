package io.github.petitionkit.verification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

/**
 * Verification by random sample as in California. Each county draws a sample of the signatures filed with it and
 * projects the number of valid ones; the sum over the counties decides.
 *
 * <p>Sources: California Elections Code 9030 and 9031 for sizes and decisions; California Code of Regulations, title 2,
 * 20510 to 20540 (operative 28 October 1993), for the projection. Where the text of the regulation is less precise than
 * its example in 20540, the example decides: figures "to" a number of decimal places are rounded half up (516 / 722 is
 * 71.468 percent and 71.47 in the example), 3 percent is rounded up to whole signatures (722 of 24,034), and the weight
 * of a duplicate, for which the text gives no precision, has four decimal places as in the example.
 *
 * <p>Immutable and thread-safe.
 *
 * @param minimum the smallest sample, in signatures; if fewer were filed, all of them are examined
 * @param share the smallest sample as a share of the raw count, above 0 and up to 1; the greater of the two applies
 * @param failsBelow the petition fails if the projection is less than this share of the required number
 * @param qualifiesAbove the petition qualifies if the projection is more than this share of the required number;
 *     between the bounds, inclusive, every signature is examined
 */
public record CaliforniaSampling(long minimum, BigDecimal share, BigDecimal failsBelow, BigDecimal qualifiesAbove) {
    /**
     * Statewide initiatives and referendums: 500 signatures or 3 percent, whichever is greater (Elections Code 9030(d));
     * fails below 95 percent, qualifies above 110 percent, every signature in between (9030(f) and (g), 9031(a)).
     */
    public static final CaliforniaSampling STATEWIDE =
            new CaliforniaSampling(500, new BigDecimal("0.03"), new BigDecimal("0.95"), new BigDecimal("1.10"));

    /** 2 CCR 20530(c): a percentage to two decimal places, here as a share. */
    private static final int RATE_DECIMALS = 4;

    /** 2 CCR 20531(a). */
    private static final int VALUE_DECIMALS = 4;

    /** The example in 2 CCR 20540(a)4. */
    private static final int WEIGHT_DECIMALS = 4;

    /**
     * Requires figures in their ranges.
     *
     * @throws IllegalArgumentException if the minimum is below 1, the share is outside its range, a bound of the
     *     decision is negative, or the bounds are in the wrong order
     */
    public CaliforniaSampling {
        Shares.checked(share, "share");
        Objects.requireNonNull(failsBelow, "failsBelow");
        Objects.requireNonNull(qualifiesAbove, "qualifiesAbove");
        if (minimum < 1) {
            throw new IllegalArgumentException(
                    "A minimum of " + minimum + " signatures is not a sample; give 1 or more");
        }
        if (failsBelow.signum() < 0 || failsBelow.compareTo(qualifiesAbove) > 0) {
            throw new IllegalArgumentException(
                    "Failing below %s and qualifying above %s of the required number contradict each other"
                            .formatted(failsBelow.toPlainString(), qualifiesAbove.toPlainString()));
        }
    }

    /**
     * Returns the smallest sample that a county must examine.
     *
     * @param rawCount number of signatures filed there, 0 or more
     * @return all of them up to the minimum, otherwise the greater of the minimum and the share, rounded up
     * @throws IllegalArgumentException if the raw count is negative
     */
    public long sampleSize(long rawCount) {
        if (rawCount < 0) {
            throw new IllegalArgumentException("A raw count cannot be " + rawCount);
        }
        return rawCount <= minimum ? rawCount : Math.max(minimum, Shares.roundedUp(share, rawCount));
    }

    /**
     * Projects one county's sample on its raw count (2 CCR 20530 to 20532).
     *
     * @param county the findings there
     * @return the projection with every figure on the way to it
     * @throws IllegalArgumentException if the sample is smaller than {@link #sampleSize} asks for
     * @throws ArithmeticException if a figure does not fit a {@code long}
     */
    public CaliforniaProjection project(SampleFindings county) {
        long needed = sampleSize(county.rawCount());
        if (county.sampleSize() < needed) {
            throw new IllegalArgumentException("A sample of %s is too small for a raw count of %s; examine %s or more"
                    .formatted(county.sampleSize(), county.rawCount(), needed));
        }
        BigDecimal raw = BigDecimal.valueOf(county.rawCount());
        BigDecimal size = BigDecimal.valueOf(county.sampleSize());

        BigDecimal rate = BigDecimal.valueOf(county.valid()).divide(size, RATE_DECIMALS, RoundingMode.HALF_UP);
        long uncorrected = Shares.up(raw.multiply(rate));
        BigDecimal value = raw.divide(size, VALUE_DECIMALS, RoundingMode.HALF_UP);
        BigDecimal weight =
                value.multiply(value.subtract(BigDecimal.ONE)).setScale(WEIGHT_DECIMALS, RoundingMode.HALF_UP);
        long duplicates = Shares.up(weight.multiply(BigDecimal.valueOf(county.duplicates())));
        return new CaliforniaProjection(
                county, rate, uncorrected, value, weight, duplicates, Math.subtractExact(uncorrected, duplicates));
    }

    /**
     * Decides on a petition. If fewer signatures were filed than required, it fails regardless of the samples
     * (Elections Code 9030(b)).
     *
     * @param required number of valid signatures that the petition needs, 1 or more
     * @param counties the findings in each county, one or more
     * @return the decision and its figures
     * @throws IllegalArgumentException if nothing is required, no county is given, or a sample is too small
     * @throws ArithmeticException if a figure does not fit a {@code long}
     */
    public CaliforniaOutcome decide(long required, List<SampleFindings> counties) {
        if (required < 1 || counties.isEmpty()) {
            throw new IllegalArgumentException(
                    "Cannot decide on %s required signatures in %s counties; give 1 or more of both"
                            .formatted(required, counties.size()));
        }
        List<CaliforniaProjection> projections =
                counties.stream().map(this::project).toList();
        long rawCount = counties.stream().mapToLong(SampleFindings::rawCount).reduce(0, Math::addExact);
        long projected =
                projections.stream().mapToLong(CaliforniaProjection::valid).reduce(0, Math::addExact);
        BigDecimal base = BigDecimal.valueOf(required);
        BigDecimal lower = failsBelow.multiply(base);
        BigDecimal upper = qualifiesAbove.multiply(base);
        return new CaliforniaOutcome(
                decision(rawCount < required, BigDecimal.valueOf(projected), lower, upper),
                required,
                rawCount,
                projected,
                lower,
                upper,
                projections);
    }

    private static Decision decision(boolean tooFewFiled, BigDecimal projected, BigDecimal lower, BigDecimal upper) {
        if (tooFewFiled || projected.compareTo(lower) < 0) {
            return Decision.FAILS;
        }
        return projected.compareTo(upper) > 0 ? Decision.QUALIFIES : Decision.FULL_COUNT;
    }
}
