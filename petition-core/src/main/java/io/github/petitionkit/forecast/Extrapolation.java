package io.github.petitionkit.forecast;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** What each way of {@link Attention} makes of the hours up to one of them: the signatures to come by each horizon. */
final class Extrapolation {
    private static final int DAY = 24;
    private static final int BLOCKS = 12;
    private static final double[] WEIGHTS = IntStream.range(0, BLOCKS)
            .mapToDouble(block -> Math.pow(0.25, (block + 0.5) / BLOCKS))
            .toArray();
    /** The last day, or four fifths of the age of attention, is what the present rate is taken from. */
    private static final double LONG_MEMORY = 0.8;
    /** What is taken to have been counted beside: a quarter of a signature, so that silence is not taken for the end. */
    private static final double PRIOR = 0.25;
    /** Of the rate by so few signatures, the variance of its logarithm is about one over half a signature more. */
    private static final double PRIOR_OF_VARIANCE = 0.5;

    private final double age;
    private final double[][] gains;
    private final double[] variances = new double[Attention.WAYS.size()];

    /**
     * @param origin the hours that are known
     * @param steps for how many horizons
     * @param ordinary how many ordinary hours are in a step
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

    /** By the counts of a window, its older half weighing half as much, had attention come to the present in that way. */
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

    /** Signatures by the end of a step. */
    double gain(int step, int way) {
        return gains[step][way];
    }

    /** Of the logarithm of the gains, from the chance in what the rate was taken from. */
    double variance(int way) {
        return variances[way];
    }
}
