package io.github.petitionkit.forecast;

import java.util.Arrays;

/**
 * The distribution of signing over a local week: nights and week-ends compared with the rest. The factor of an hour is
 * its share relative to an even distribution, so that a whole week equals 168 ordinary hours.
 *
 * <p>The factors are estimated by the ratio to the moving average (Hyndman and Athanasopoulos, <i>Forecasting:
 * Principles and Practice</i>, 3rd edition, chapter 3.4), which a surge or its decay does not distort: each hour
 * relative to the 24 around it, each day relative to the week around it. Hours with few signatures have little weight;
 * without data the week is even.
 */
final class Week {
    static final int HOURS = 168;
    private static final int DAY = 24;
    private static final int WEEKDAYS = 5;
    private static final int SECONDS = 3_600;
    /** The epoch began on a Thursday. */
    private static final int EPOCH_BEGAN = 72;
    /** The maximum of data: the latest four weeks. */
    private static final int SEEN = 28 * DAY;
    /** The variance of an hour's ratio, and of a day's ratio, in addition to randomness. */
    private static final double SCATTER_OF_HOURS = 0.1;

    private static final double SCATTER_OF_DAYS = 0.05;
    /** The prior weight of an even distribution: a fifth of a day with many signatures; three such days. */
    private static final double EVEN_HOURS = 2;

    private static final double EVEN_DAYS = 40;

    /** Ordinary hours from the start of the week to the start of each of its hours, and to its end. */
    private final double[] passed = new double[HOURS + 1];

    private Week(double[] factors) {
        double sum = Arrays.stream(factors).sum();
        for (int i = 0; i < HOURS; i++) {
            passed[i + 1] = passed[i] + factors[i] * HOURS / sum;
        }
    }

    static Week of(SignedHours hours) {
        double[] sums = new double[hours.size() + 1];
        for (int i = 0; i < hours.size(); i++) {
            sums[i + 1] = sums[i] + hours.counted(i);
        }
        double[] ofDay = ofDay(hours, sums);
        double atWeekEnds = atWeekEnds(hours, sums);
        double[] factors = new double[HOURS];
        for (int i = 0; i < HOURS; i++) {
            factors[i] = ofDay[i % DAY] * (isWeekEnd(i) ? atWeekEnds : 1);
        }
        return new Week(factors);
    }

    private static double[] ofDay(SignedHours hours, double[] sums) {
        double[] ratios = new double[DAY];
        double[] weights = new double[DAY];
        Arrays.fill(ratios, EVEN_HOURS);
        Arrays.fill(weights, EVEN_HOURS);
        int half = DAY / 2;
        for (int i = Math.max(half, hours.size() - SEEN); i < hours.size() - half; i++) {
            double usual = (sums[i + half] - sums[i - half]) / DAY;
            if (usual > 0) {
                double weight = 1 / (1 / usual + SCATTER_OF_HOURS);
                ratios[hours.ofWeek(i) % DAY] += weight * hours.counted(i) / usual;
                weights[hours.ofWeek(i) % DAY] += weight;
            }
        }
        for (int i = 0; i < DAY; i++) {
            ratios[i] /= weights[i];
        }
        return ratios;
    }

    /** Returns the ratio of a usual hour of a Saturday or Sunday to one of a working day. */
    private static double atWeekEnds(SignedHours hours, double[] sums) {
        double[] ratios = {EVEN_DAYS, EVEN_DAYS};
        double[] weights = {EVEN_DAYS, EVEN_DAYS};
        int half = HOURS / 2;
        for (int i = Math.max(half, hours.size() - SEEN); i < hours.size() - half; i++) {
            double usual = (sums[i + half] - sums[i - half]) * DAY / HOURS;
            if (usual > 0 && hours.ofWeek(i) % DAY == DAY / 2) {
                double weight = 1 / (1 / usual + SCATTER_OF_DAYS);
                int kind = isWeekEnd(hours.ofWeek(i)) ? 1 : 0;
                ratios[kind] += weight * (sums[i + DAY / 2] - sums[i - DAY / 2]) / usual;
                weights[kind] += weight;
            }
        }
        return ratios[1] / weights[1] / (ratios[0] / weights[0]);
    }

    private static boolean isWeekEnd(int hourOfWeek) {
        return hourOfWeek >= WEEKDAYS * DAY;
    }

    /** Returns the hour of the week, from Monday on, of a second of local time. */
    static int hour(long localSecond) {
        return (int) Math.floorMod(Math.floorDiv(localSecond, SECONDS) + EPOCH_BEGAN, (long) HOURS);
    }

    double factor(int hourOfWeek) {
        return passed[hourOfWeek + 1] - passed[hourOfWeek];
    }

    /** Returns the ordinary hours from a fixed moment to a second of local time. */
    double ordinaryHours(double localSecond) {
        double hours = localSecond / SECONDS + EPOCH_BEGAN;
        double weeks = Math.floor(hours / HOURS);
        double rest = hours - weeks * HOURS;
        int hour = Math.min(HOURS - 1, (int) rest);
        return weeks * HOURS + passed[hour] + (rest - hour) * factor(hour);
    }
}
