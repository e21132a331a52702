package io.github.petitionkit.forecast;

import java.util.List;

/**
 * A model of the future attention to a petition: constant; exponential decay; decay as a power of its age; growth for a
 * day.
 *
 * <p>Signing rises within hours and then decays (Yasseri, Hale and Margetts, "Rapid rise and decay in petition
 * signing", EPJ Data Science 6:20, 2017, doi 10.1140/epjds/s13688-017-0116-6). Self-exciting processes with a long
 * memory decay as a power of the age (Crane and Sornette, PNAS 105:15649, 2008; Zhao and others, "SEISMIC", KDD 2015,
 * arXiv 1506.02594). No model fits every petition; {@link Weights} weighs them by the petition's own past.
 *
 * @param curve the shape of the curve
 * @param power the power of the curve
 * @param longMemory whether the present rate is estimated from most of the petition's life instead of its last day
 * @param prior its weight relative to the others before any data
 */
record Attention(Curve curve, int power, boolean longMemory, double prior) {
    private static final double LONGEST_HALF_LIFE = 16 * 24;
    private static final double DOUBLING = 48;
    private static final double GROWING = 24;
    private static final double LOG_2 = Math.log(2);
    private static final double GROWN = Math.exp(LOG_2 * GROWING / DOUBLING);
    /**
     * The share of the age over which a decay is extrapolated into the past; before its beginning attention was lower,
     * not higher.
     */
    private static final double MOST_OF_AGE = 0.8;

    private static final double MOST_HOURS_BACK = 60;

    private enum Curve {
        STEADY,
        HALVING,
        AGEING,
        GROWING
    }

    static final List<Attention> WAYS = List.of(
            new Attention(Curve.STEADY, 1, false, 1.5),
            new Attention(Curve.STEADY, 1, true, 1.5),
            new Attention(Curve.HALVING, 1, false, 0.4),
            new Attention(Curve.HALVING, 2, false, 0.4),
            new Attention(Curve.HALVING, 4, false, 0.4),
            new Attention(Curve.HALVING, 8, false, 0.4),
            new Attention(Curve.HALVING, 16, false, 0.4),
            new Attention(Curve.HALVING, 32, false, 0.4),
            new Attention(Curve.AGEING, 1, false, 1),
            new Attention(Curve.AGEING, 2, false, 1),
            new Attention(Curve.AGEING, 3, false, 1),
            new Attention(Curve.AGEING, 4, false, 1),
            new Attention(Curve.AGEING, 6, false, 1),
            new Attention(Curve.AGEING, 1, true, 1),
            new Attention(Curve.AGEING, 2, true, 1),
            new Attention(Curve.GROWING, 1, false, 0.3));

    /** Computes for each model the rate in a number of hours (negative for the past) relative to the present rate. */
    static void shares(double hours, double age, double[] into) {
        double bounded = Math.max(hours, -MOST_HOURS_BACK);
        double halving = Math.exp(-LOG_2 * bounded / LONGEST_HALF_LIFE);
        double ageing = 1 / Math.sqrt(1 + Math.max(hours / age, -MOST_OF_AGE));
        double growing = bounded < GROWING ? Math.exp(LOG_2 * bounded / DOUBLING) : GROWN;
        for (int way = 0; way < into.length; way++) {
            Attention attention = WAYS.get(way);
            double base = switch (attention.curve) {
                case STEADY -> 1;
                case HALVING -> halving;
                case AGEING -> ageing;
                case GROWING -> growing;
            };
            double share = base;
            for (int power = 1; power < attention.power; power++) {
                share *= base;
            }
            into[way] = share;
        }
    }
}
