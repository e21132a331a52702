package io.github.petitionkit.forecast;

import java.util.OptionalDouble;

/** The distribution of future signatures: a mixture over the models of {@link Attention}. */
final class Prediction {
    private static final int HALVINGS = 40;
    /** The median of a Poisson distribution is about this much below its mean. */
    private static final double BELOW_MEAN = 1 / 3.0;

    private final Extrapolation extrapolation;
    private final Weights weights;

    Prediction(Extrapolation extrapolation, Weights weights) {
        this.extrapolation = extrapolation;
        this.weights = weights;
    }

    /**
     * Returns the probability of a number of further signatures within a number of hours. It never decreases with time.
     *
     * @param missing the number, 1 or more
     * @param share the share of signers who count, above 0 and at most 1
     * @param hours the hours, up to {@link Forecaster#HORIZON}
     */
    double chance(long missing, double share, double hours) {
        double chance = 0;
        int step = 0;
        for (; step < extrapolation.steps() && Horizons.end(step) < hours; step++) {
            chance = Math.max(chance, at(missing, share, step, 1));
        }
        if (step == extrapolation.steps()) {
            return chance;
        }
        double part = (hours - Horizons.begin(step)) / (Horizons.end(step) - Horizons.begin(step));
        return part > 0 ? Math.max(chance, at(missing, share, step, part)) : chance;
    }

    /**
     * Returns the hours in which a number of further signatures come with a given probability; empty if more than
     * {@link Forecaster#HORIZON}.
     */
    OptionalDouble hoursFor(long missing, double share, double probability) {
        for (int step = 0; step < extrapolation.steps(); step++) {
            if (at(missing, share, step, 1) >= probability) {
                double tooFew = 0;
                double enough = 1;
                for (int i = 0; i < HALVINGS && enough - tooFew > 1e-6; i++) {
                    double middle = (tooFew + enough) / 2;
                    if (at(missing, share, step, middle) < probability) {
                        tooFew = middle;
                    } else {
                        enough = middle;
                    }
                }
                double begin = Horizons.begin(step);
                return OptionalDouble.of(begin + enough * (Horizons.end(step) - begin));
            }
        }
        return OptionalDouble.empty();
    }

    private double at(long missing, double share, int step, double part) {
        double hours = Horizons.begin(step) + part * (Horizons.end(step) - Horizons.begin(step));
        double spread = weights.widening(Horizons.end(step)) * Spread.variance(hours, extrapolation.age());
        double median = (double) missing - BELOW_MEAN;
        double chance = 0;
        for (int way = 0; way < Attention.WAYS.size(); way++) {
            double before = step == 0 ? 0 : extrapolation.gain(step - 1, way);
            double gain = share * (before + part * (extrapolation.gain(step, way) - before));
            double variance = spread + extrapolation.variance(way) + 1 / (gain + BELOW_MEAN);
            chance += weights.share(Horizons.end(step), way)
                    * Normal.below(Math.log(gain / median) / Math.sqrt(variance));
        }
        return Math.min(1, chance);
    }
}
