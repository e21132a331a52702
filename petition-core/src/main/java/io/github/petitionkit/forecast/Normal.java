package io.github.petitionkit.forecast;

/** The standard normal distribution. */
final class Normal {
    private static final double[] COEFFICIENTS = {0.319381530, -0.356563782, 1.781477937, -1.821255978, 1.330274429};

    private Normal() {}

    /** Returns the cumulative probability, to seven decimal places (Abramowitz and Stegun 26.2.17). */
    static double below(double z) {
        double t = 1 / (1 + 0.2316419 * Math.abs(z));
        double sum = 0;
        for (int i = COEFFICIENTS.length - 1; i >= 0; i--) {
            sum = (sum + COEFFICIENTS[i]) * t;
        }
        double above = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * sum;
        return z >= 0 ? 1 - above : above;
    }
}
