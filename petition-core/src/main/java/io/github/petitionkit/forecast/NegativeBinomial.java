package io.github.petitionkit.forecast;

/**
 * Counts that scatter more than Poisson's: a Poisson count whose rate is itself uncertain, gamma distributed.
 *
 * @param mean above 0
 * @param excess variance over mean, less the 1 that Poisson's has; above 0
 */
record NegativeBinomial(double mean, double excess) {
    private static final double PRECISION = 1e-13;
    private static final double TINY = 1e-300;
    /** From here on, Stirling's series is exact to eleven digits. */
    private static final double LARGE = 15;
    /** Far more than is needed: about the square root of the larger argument. */
    private static final int MOST_STEPS = 200_000;

    /** The probability of {@code count} or more; {@code count} is 1 or more. */
    double atLeast(long count) {
        double shape = mean / excess;
        return incompleteBeta((double) count, shape, mean / (mean + shape));
    }

    /** The regularised incomplete beta function, by its continued fraction (Abramowitz and Stegun 26.5.8). */
    private static double incompleteBeta(double a, double b, double x) {
        double front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
        double value =
                x < (a + 1) / (a + b + 2) ? front * fraction(a, b, x) / a : 1 - front * fraction(b, a, 1 - x) / b;
        return Math.min(1, Math.max(0, value));
    }

    /** Lentz's way of evaluating it from the front. */
    private static double fraction(double a, double b, double x) {
        double c = 1;
        double d = 1 / awayFromZero(1 - (a + b) * x / (a + 1));
        double value = d;
        for (int m = 1; m <= MOST_STEPS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / awayFromZero(1 + even * d);
            c = awayFromZero(1 + even / c);
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / awayFromZero(1 + odd * d);
            c = awayFromZero(1 + odd / c);
            double step = d * c;
            value *= step;
            if (Math.abs(step - 1) < PRECISION) {
                break;
            }
        }
        return value;
    }

    private static double awayFromZero(double number) {
        return Math.abs(number) < TINY ? TINY : number;
    }

    /** Stirling's series (Abramowitz and Stegun 6.1.41), for arguments above 0. */
    private static double logGamma(double argument) {
        double z = argument;
        double lower = 0;
        while (z < LARGE) {
            lower += Math.log(z);
            z++;
        }
        double series = (1 / 12.0 - (1 / 360.0 - 1 / (1260 * z * z)) / (z * z)) / z;
        return (z - 0.5) * Math.log(z) - z + Math.log(2 * Math.PI) / 2 + series - lower;
    }
}
