package io.github.petitionkit.forecast;

/** How far off a forecast is expected to be before anything is known of the petition's past forecasts. */
final class Spread {
    private static final double AT_ONCE = 0.25;
    private static final double BY_AGE = 0.6;

    private Spread() {}

    /** Of the logarithm of what comes in some hours: it grows as they become many against the age of attention. */
    static double variance(double hours, double age) {
        double byAge = BY_AGE * Math.log1p(hours / age);
        return AT_ONCE * AT_ONCE + byAge * byAge;
    }
}
