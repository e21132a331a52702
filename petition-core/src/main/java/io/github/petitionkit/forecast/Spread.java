package io.github.petitionkit.forecast;

/** The expected error of a forecast before any backtest of the petition. */
final class Spread {
    private static final double AT_ONCE = 0.25;
    private static final double BY_AGE = 0.6;

    private Spread() {}

    /**
     * Returns the variance of the logarithm of the count in a number of hours. It grows with the ratio of the hours to
     * the age of attention.
     */
    static double variance(double hours, double age) {
        double byAge = BY_AGE * Math.log1p(hours / age);
        return AT_ONCE * AT_ONCE + byAge * byAge;
    }
}
