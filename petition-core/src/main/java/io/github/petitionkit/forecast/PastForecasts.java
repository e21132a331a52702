package io.github.petitionkit.forecast;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Backtests: the errors of each model at past hours. */
final class PastForecasts {
    /** The number of horizons, each double the previous one. */
    static final int TERMS = 17;

    private static final int MOST_ORIGINS = 40;
    private static final int FIRST_ORIGIN = 6;
    private static final double GROWTH = 1.1;
    /** The maximum age of a trial, as a multiple of its horizon; older errors are not informative. */
    private static final int OLDEST = 8;

    /**
     * One past forecast, compared with the outcome.
     *
     * @param term the horizon: 2 to the power of it, in hours
     * @param weight the weight by its age, from 0 to 1
     * @param variance the expected variance of the logarithm of the outcome, without that of the rate
     * @param misses for each model the logarithm of the outcome relative to the forecast
     * @param variances for each model the variance of its rate
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Trial(int term, double weight, double variance, double[] misses, double[] variances) {
        /** Returns the squared error in units of the expected variance. */
        double surprise(int way) {
            return misses[way] * misses[way] / (variance + variances[way]);
        }
    }

    private PastForecasts() {}

    static List<Trial> of(Course course, Duration halfLife) {
        List<Trial> trials = new ArrayList<>();
        int now = course.wholeHours();
        double back = 1;
        for (int i = 0; i < MOST_ORIGINS && now - (int) back >= FIRST_ORIGIN; i++) {
            forecastAt(course, now - (int) back, now, halfLife, trials);
            back += Math.max(1, back * (GROWTH - 1));
        }
        return trials;
    }

    private static void forecastAt(Course course, int origin, int now, Duration halfLife, List<Trial> into) {
        int steps = 0;
        while (steps < Horizons.size() && origin + Horizons.end(steps) <= now) {
            steps++;
        }
        Extrapolation said = new Extrapolation(
                course,
                origin,
                steps,
                step -> course.ordinary(origin + (int) Horizons.begin(step), origin + (int) Horizons.end(step)));
        for (int step = 0; step < steps; step++) {
            int hours = (int) Horizons.end(step);
            if (Integer.bitCount(hours) == 1 && hours * OLDEST >= now - origin) {
                into.add(trial(course, said, origin, step, hours, now, halfLife));
            }
        }
    }

    private static Trial trial(
            Course course, Extrapolation said, int origin, int step, int hours, int now, Duration halfLife) {
        double came = course.counted(origin, origin + hours);
        double[] misses = new double[Attention.WAYS.size()];
        double[] variances = new double[Attention.WAYS.size()];
        for (int way = 0; way < Attention.WAYS.size(); way++) {
            misses[way] = Math.log((came + 0.5) / (said.gain(step, way) + 0.5));
            variances[way] = said.variance(way);
        }
        double age = (double) (now - origin - hours) / halfLife.toHours();
        return new Trial(
                Integer.numberOfTrailingZeros(hours),
                Math.pow(0.5, age),
                Spread.variance(hours, said.age()) + 1 / (came + 1),
                misses,
                variances);
    }
}
