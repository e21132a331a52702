package io.github.petitionkit.forecast;

import io.github.petitionkit.tally.Tally;
import io.github.petitionkit.threshold.Criterion;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts from the hourly counts when a number will be reached, and whether in time. Immutable and thread-safe.
 *
 * <p><b>Method.</b> A dozen models of attention are extrapolated from the present: constant, exponential decay with
 * several half-lives, decay as powers of the age, growth for a day (sources: {@code Attention}). The effect of local
 * nights and week-ends is estimated from the counts. Each model is also tested on the petition's past hours, and
 * weighed by its errors at similar horizons (backtesting); the forecast is their mixture. The past errors of the
 * mixture, recent ones with more weight, widen or narrow its interval, by split conformal prediction with normalised
 * scores (Lei and others, "Distribution-Free Predictive Inference for Regression", JASA 113, 2018; for series that
 * change, Gibbs and Candes, NeurIPS 2021). A petition with little history gets the wide interval of a young petition.
 * Single signatures arrive by a Poisson process.
 *
 * <p><b>Limits.</b> The method does not foresee news and does not know holidays. Horizons longer than the age of the
 * petition rely on general assumptions about petitions. Half a day or more without a signature, where dozens were
 * expected, counts as a pause once signatures resume; until then it may be the end. For minimums by area, the area's
 * share of the counts is assumed to be constant; correlations between areas are not modelled. {@code docs/forecast.md}
 * shows the measured coverage of the intervals.
 *
 * @param level the intended coverage of an interval, above 0.5 and below 1
 * @param halfLife the age at which a past error has half the weight of one of today, 1 hour to 365 days
 * @param zone the time zone of most signers, for nights and week-ends
 */
public record Forecaster(double level, Duration halfLife, ZoneId zone) {
    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(365);
    /** Ten years. */
    static final Duration HORIZON = Duration.ofDays(3_652);

    private static final Forecaster STANDARD = new Forecaster(0.8, Duration.ofDays(4));

    /** Requires a level and a half-life in their ranges. */
    public Forecaster {
        Objects.requireNonNull(zone, "zone");
        if (!(level > 0.5 && level < 1)) {
            throw new IllegalArgumentException("A level is above 0.5 and below 1 (0.8 is four in five), not " + level);
        }
        if (halfLife.compareTo(SHORTEST) < 0 || halfLife.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A half-life is from 1 hour to 365 days, not " + halfLife);
        }
    }

    /**
     * Makes a forecaster in UTC.
     *
     * @param level as in {@link #level()}
     * @param halfLife as in {@link #halfLife()}
     */
    public Forecaster(double level, Duration halfLife) {
        this(level, halfLife, ZoneOffset.UTC);
    }

    /**
     * Changes the time zone.
     *
     * @param local the time zone of most signers
     * @return the forecaster
     */
    public Forecaster in(ZoneId local) {
        return new Forecaster(level, halfLife, local);
    }

    /** {@return a forecaster at a level of 0.8, with a half-life of four days, in UTC} */
    public static Forecaster standard() {
        return STANDARD;
    }

    /**
     * Forecasts when a number of signatures will be counted.
     *
     * @param target the number
     * @param tally the counts; its instant is the present
     * @param openedAt when the petition opened for signing; earlier hours are ignored
     * @param deadline the deadline, exclusive; {@code null} for none
     * @return {@link Forecast.Reached} if the number is reached, with any deadline; otherwise {@link Forecast.Missed}
     *     at or after the deadline; otherwise {@link Forecast.Unknown} if nothing was counted in the last twenty
     *     half-lives
     */
    public Forecast forecast(long target, Tally tally, Instant openedAt, @Nullable Instant deadline) {
        Objects.requireNonNull(openedAt, "openedAt");
        return tally.counted() >= target
                ? new Forecast.Reached()
                : forecast(Criterion.total(target), tally, openedAt, deadline);
    }

    /**
     * Forecasts when each of several numbers will be counted, for example for a chart. The common part is computed
     * once.
     *
     * @param targets the numbers
     * @param tally the counts; its instant is the present
     * @param openedAt when the petition opened for signing; earlier hours are ignored
     * @param deadline the deadline, exclusive; {@code null} for none
     * @return a forecast for each, in their order, as {@link #forecast(long, Tally, Instant, Instant)}
     */
    public List<Forecast> forecasts(List<Long> targets, Tally tally, Instant openedAt, @Nullable Instant deadline) {
        ForecastCalculation calculation = new ForecastCalculation(this, tally, openedAt);
        return targets.stream()
                .map(target -> tally.counted() >= target
                        ? new Forecast.Reached()
                        : calculation.of(Criterion.total(target), deadline))
                .toList();
    }

    /**
     * Forecasts when a criterion will be met. If all of several criteria or areas are needed, it is the forecast of the
     * slowest; if any is enough, that of the fastest. A time limit inside the criterion is a further deadline.
     *
     * <p>Cost: less than a millisecond after a year; linear in the hours since the opening, up to 400 days, and in the
     * length of the criterion.
     *
     * @param criterion the criterion to reach
     * @param tally the counts; its instant is the present
     * @param openedAt when the petition opened for signing; earlier hours are ignored
     * @param deadline the deadline, exclusive; {@code null} for none
     * @return the forecast, as {@link #forecast(long, Tally, Instant, Instant)}
     */
    public Forecast forecast(Criterion criterion, Tally tally, Instant openedAt, @Nullable Instant deadline) {
        Objects.requireNonNull(criterion, "criterion");
        return new ForecastCalculation(this, tally, openedAt).of(criterion, deadline);
    }
}
