package io.github.petitionkit.forecast;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Extrapolates the hours up to an origin by each model of {@link Attention}: the expected signatures by each horizon.
 */
final class Extrapolation {
    private static final int DAY = 24;
    private static final int BLOCKS = 12;
    private static final double[] WEIGHTS = IntStream.range(0, BLOCKS)
            .mapToDouble(block -> Math.pow(0.25, (block + 0.5) / BLOCKS))
            .toArray();
    /** The share of the age of attention from which a model with long memory estimates the present rate. */
    private static final double LONG_MEMORY = 0.8;
    /** A prior count of a quarter of a signature, so that an hour without signatures does not mean the end. */
    private static final double PRIOR = 0.25;
    /** A prior count for the variance of the logarithm of the rate, which is about one over the count plus a half. */
    private static final double PRIOR_OF_VARIANCE = 0.5;

    private final double age;
    private final double[][] gains;
    private final double[] variances = new double[Attention.WAYS.size()];

    /**
     * @param origin number of known hours
     * @param steps number of horizons
     * @param ordinary the number of ordinary hours in a step
     */
    Extrapolation(Course course, int origin, int steps, IntToDoubleFunction ordinary) {
        age = course.age(origin);
        double undertone = course.undertone(origin);
        double[] rates = rates(course, origin);
        gains = new double[steps][Attention.WAYS.size()];
        double[] shares = new double[Attention.WAYS.size()];
        for (int step = 0; step < steps; step++) {
            Attention.shares((Horizons.begin(step) + Horizons.end(step)) / 2, age, shares);
            double hours = ordinary.applyAsDouble(step);
            for (int way = 0; way < Attention.WAYS.size(); way++) {
                double floor = Math.min(undertone, rates[way]);
                double rate = floor + (rates[way] - floor) * shares[way];
                gains[step][way] = rate * hours + (step == 0 ? 0 : gains[step - 1][way]);
            }
        }
    }

    private double[] rates(Course course, int origin) {
        double[] rates = new double[Attention.WAYS.size()];
        rates(course, origin, Math.min(origin, DAY), false, rates);
        rates(course, origin, Math.min(origin, (int) Math.max(DAY, LONG_MEMORY * age)), true, rates);
        return rates;
    }

    /**
     * Estimates the present rates from the counts of a window, whose older half has half the weight, if attention had
     * followed each model.
     */
    private void rates(Course course, int origin, int window, boolean longMemory, double[] into) {
        double[] ordinary = new double[Attention.WAYS.size()];
        double[] shares = new double[Attention.WAYS.size()];
        double counted = 0;
        int to = origin;
        for (int block = 1; block <= BLOCKS; block++) {
            int from = origin - window * block / BLOCKS;
            double weight = WEIGHTS[block - 1];
            Attention.shares((from + to) / 2.0 - origin, age, shares);
            double hours = weight * course.ordinary(from, to);
            for (int way = 0; way < Attention.WAYS.size(); way++) {
                ordinary[way] += hours * shares[way];
            }
            counted += weight * course.counted(from, to);
            to = from;
        }
        for (int way = 0; way < Attention.WAYS.size(); way++) {
            if (Attention.WAYS.get(way).longMemory() == longMemory) {
                into[way] = (counted + PRIOR) / Math.max(ordinary[way], 1e-9);
                variances[way] = 1 / (counted + PRIOR_OF_VARIANCE);
            }
        }
    }

    double age() {
        return age;
    }

    int steps() {
        return gains.length;
    }

    /** Returns the expected signatures by the end of a step. */
    double gain(int step, int way) {
        return gains[step][way];
    }

    /** Returns the variance of the logarithm of the gains that the randomness of the estimated rate causes. */
    double variance(int way) {
        return variances[way];
    }
}
