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
 * Tells from the hourly counts when a number will be reached, and whether in time. Immutable and thread-safe.
 *
 * <p><b>Method.</b> A dozen ways in which attention may go on are each continued from the present: as it is, fading to half
 * in fixed times, fading as powers of its age, growing for a day (sources: {@code Attention}). Local nights and week-ends are
 * found in the counts. Each way is asked for the past, too, hour by hour further back, and weighed by how it did for about as
 * long a time ahead: their mixture is the forecast. Its interval is made wider or narrower by how far the mixture was off on
 * this petition, the recent misses counting most, after split conformal prediction with normalised scores (Lei and others,
 * "Distribution-Free Predictive Inference for Regression", JASA 113, 2018; for series that change, Gibbs and Candes,
 * NeurIPS 2021). As long as there is little past to ask, the interval is as wide as a young petition deserves. The chance in
 * the arrival of single signatures is Poisson's.
 *
 * <p><b>Limits.</b> News to come is not foreseen. What lies further ahead than the petition is old rests on what is believed
 * of petitions in general. Holidays are not known. Half a day or more without a signature, where dozens would have come, is
 * taken for a pause once signatures come again, and until then for what may be the end. For minimums by area the area's share
 * of the counts so far is taken to stay; what several areas have in common is not modelled. How often intervals held is in
 * {@code docs/forecast.md}.
 *
 * @param level the probability that an interval shall hold, above 0.5 and below 1
 * @param halfLife the age at which a past miss weighs half as much as one of today, 1 hour to 365 days
 * @param zone whose nights and week-ends signing follows: where most of the signers live
 */
public record Forecaster(double level, Duration halfLife, ZoneId zone) {
    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(365);
    /** Ten years. */
    static final Duration HORIZON = Duration.ofDays(3_652);

    private static final Forecaster STANDARD = new Forecaster(0.8, Duration.ofDays(4));

    /** Checks the components. */
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
     * In UTC.
     *
     * @param level as in {@link #level()}
     * @param halfLife as in {@link #halfLife()}
     */
    public Forecaster(double level, Duration halfLife) {
        this(level, halfLife, ZoneOffset.UTC);
    }

    /**
     * With the nights and week-ends of another zone.
     *
     * @param local where most of the signers live
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
     * When so many signatures will be counted.
     *
     * @param target the number
     * @param tally the counts; its instant is the present
     * @param openedAt when the petition opened for signing; hours before it are not looked at
     * @param deadline when it is too late, exclusive; {@code null} for never
     * @return the forecast: {@link Forecast.Reached} whatever the deadline, else {@link Forecast.Missed} at or after it,
     *     else {@link Forecast.Unknown} where nothing was counted in the last twenty half-lives
     */
    public Forecast forecast(long target, Tally tally, Instant openedAt, @Nullable Instant deadline) {
        Objects.requireNonNull(openedAt, "openedAt");
        return tally.counted() >= target
                ? new Forecast.Reached()
                : forecast(Criterion.total(target), tally, openedAt, deadline);
    }

    /**
     * When each of several numbers will be counted, as for a chart: what they have in common is worked out once.
     *
     * @param targets the numbers
     * @param tally the counts; its instant is the present
     * @param openedAt when the petition opened for signing; hours before it are not looked at
     * @param deadline when it is too late, exclusive; {@code null} for never
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
     * When a criterion will be met. Of several criteria or areas that are all needed it is the forecast of the slowest;
     * of several that will do, that of the quickest. A time inside the criterion is one more deadline.
     *
     * <p>Cost: less than a millisecond after a year; linear in the hours since the opening, up to 400 days, and in the length of
     * the criterion.
     *
     * @param criterion what is to be reached
     * @param tally the counts; its instant is the present
     * @param openedAt when the petition opened for signing; hours before it are not looked at
     * @param deadline when it is too late, exclusive; {@code null} for never
     * @return the forecast, as {@link #forecast(long, Tally, Instant, Instant)}
     */
    public Forecast forecast(Criterion criterion, Tally tally, Instant openedAt, @Nullable Instant deadline) {
        Objects.requireNonNull(criterion, "criterion");
        return new ForecastCalculation(this, tally, openedAt).of(criterion, deadline);
    }
}
