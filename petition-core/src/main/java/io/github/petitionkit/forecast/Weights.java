package io.github.petitionkit.forecast;

import java.util.Arrays;
import java.util.List;

/**
 * The weight of each model of {@link Attention} for a horizon, and the correction of the expected variance there. Both
 * follow from the errors of past forecasts with a similar horizon on this petition.
 */
final class Weights {
    /** The maximum effective number of past forecasts, because they overlap and the future can differ. */
    private static final double MOST_TRIALS = 8;
    /** The weight of the prior, in past forecasts. */
    private static final double PRIOR_TRIALS = 4;
    /** The weight of an error for its own horizon, for the next one (double or half), and for the one after. */
    private static final double[] LIKENESS = {1, 0.61, 0.14};
    /** The maximum squared error, so that one night without a server does not rule out a model. */
    private static final double MOST_SURPRISE = 9;

    private static final double MOST_MISS = 16;

    private final double[][] shares;
    private final double[] widening;

    Weights(List<PastForecasts.Trial> trials, int hours) {
        int longest = trials.stream().mapToInt(PastForecasts.Trial::term).max().orElse(-1);
        int terms = Math.max(1, longest + 1);
        shares = new double[terms][];
        widening = new double[terms];
        double[] weights = new double[terms];
        double[][] surprises = new double[terms][Attention.WAYS.size()];
        for (PastForecasts.Trial trial : trials) {
            weights[trial.term()] += trial.weight();
            for (int way = 0; way < Attention.WAYS.size(); way++) {
                surprises[trial.term()][way] += trial.weight() * Math.min(MOST_SURPRISE, trial.surprise(way));
            }
        }
        double[] speaking = new double[terms];
        for (int term = 0; term < terms; term++) {
            double weight = alike(weights, term);
            speaking[term] = Math.min(Math.min(MOST_TRIALS, weight), Math.max(1, hours / (double) (1 << term)));
            shares[term] = shares(surprises, term, weight, Math.min(speaking[term], weight));
        }
        double[] misses = new double[terms];
        for (PastForecasts.Trial trial : trials) {
            misses[trial.term()] += trial.weight() * Math.min(MOST_MISS, missOfAll(trial));
        }
        for (int term = 0; term < terms; term++) {
            double weight = alike(weights, term);
            double mean = weight > 0 ? alike(misses, term) / weight : 1;
            widening[term] = (PRIOR_TRIALS + (speaking[term] + 1) * mean) / (PRIOR_TRIALS + speaking[term]);
        }
    }

    /** Bayes' rule with a normal error, tempered. */
    private static double[] shares(double[][] surprises, int term, double weight, double speaking) {
        double[] logs = new double[Attention.WAYS.size()];
        for (int way = 0; way < Attention.WAYS.size(); way++) {
            int of = way;
            double[] ofWay =
                    Arrays.stream(surprises).mapToDouble(each -> each[of]).toArray();
            logs[way] = Math.log(Attention.WAYS.get(way).prior())
                    - (weight > 0 ? speaking * alike(ofWay, term) / weight / 2 : 0);
        }
        double most = Arrays.stream(logs).max().orElseThrow();
        double[] shares = Arrays.stream(logs).map(log -> Math.exp(log - most)).toArray();
        double sum = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(share -> share / sum).toArray();
    }

    private double missOfAll(PastForecasts.Trial trial) {
        double miss = 0;
        double variance = 0;
        double[] believed = shares[trial.term()];
        for (int way = 0; way < Attention.WAYS.size(); way++) {
            miss += believed[way] * trial.misses()[way];
            variance += believed[way] * trial.variances()[way];
        }
        return miss * miss / (trial.variance() + variance);
    }

    private static double alike(double[] ofTerms, int term) {
        double sum = 0;
        for (int other = 0; other < ofTerms.length; other++) {
            int apart = Math.abs(other - term);
            sum += apart < LIKENESS.length ? LIKENESS[apart] * ofTerms[other] : 0;
        }
        return sum;
    }

    /** Returns the weight, from 0 to 1; an untested horizon gets that of the longest tested one. */
    double share(double hours, int way) {
        return shares[term(hours)][way];
    }

    /** Returns the factor for the variance of {@link Spread}. */
    double widening(double hours) {
        return widening[term(hours)];
    }

    private int term(double hours) {
        int term = (int) Math.round(Math.log(Math.max(1, hours)) / Math.log(2));
        return Math.min(term, shares.length - 1);
    }
}
