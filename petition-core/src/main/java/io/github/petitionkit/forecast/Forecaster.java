package io.github.petitionkit.forecast;

import io.github.petitionkit.tally.Tally;
import io.github.petitionkit.threshold.Criterion;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells from the hourly counts when a number will be reached, and whether in time. Immutable and thread-safe.
 *
 * <p><b>Method.</b> The present rate is the exponentially weighted mean of the hours, as in simple exponential smoothing
 * (Hyndman and Athanasopoulos, <i>Forecasting: Principles and Practice</i>, 3rd edition, chapter 8.1), each hour being
 * measured against the usual profile of a day once there are three days. The interval is a prediction interval for
 * overdispersed Poisson counts (quasi-Poisson; Menssen and others, arXiv 2404.05282, 2024): the variance of what comes in
 * <i>h</i> hours is dispersion x mean x (1 + <i>h</i> / hours that the rate rests on), so that it allows for chance and for
 * not knowing the rate. The dispersion is Pearson's, by hours or by days, whichever is more, and at least 1. A negative
 * binomial of that mean and variance gives the probability of having enough after <i>h</i> hours.
 *
 * <p><b>Limits.</b> It supposes that signing goes on at its present pace. Most petitions slow down, and some are taken up
 * by the news: neither is foreseen, only that the rate is uncertain, and so far-off dates tend to be too early. The profile
 * knows the hours of the day in UTC, not the days of the week, nor holidays or the change of clocks. A pause of signing
 * counts as hours without signatures. The level is kept well by arrivals that are as steady as the past shows (see the
 * tests), and not by a surge that has just begun. For minimums by area the area's share of the counts so far is taken to
 * stay; what several areas have in common is not modelled.
 *
 * @param level the probability that an interval shall hold, above 0.5 and below 1
 * @param halfLife the age at which an hour weighs half as much as the present one, 1 hour to 365 days
 */
public record Forecaster(double level, Duration halfLife) {
    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(365);
    /** Ten years. */
    static final Duration HORIZON = Duration.ofDays(3_652);

    private static final Forecaster STANDARD = new Forecaster(0.8, Duration.ofDays(2));

    /** Checks the components. */
    public Forecaster {
        if (!(level > 0.5 && level < 1)) {
            throw new IllegalArgumentException("A level is above 0.5 and below 1 (0.8 is four in five), not " + level);
        }
        if (halfLife.compareTo(SHORTEST) < 0 || halfLife.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A half-life is from 1 hour to 365 days, not " + halfLife);
        }
    }

    /** {@return a forecaster at a level of 0.8, with a half-life of two days} */
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
     * When a criterion will be met. Of several criteria or areas that are all needed it is the forecast of the slowest;
     * of several that will do, that of the quickest. A time inside the criterion is one more deadline.
     *
     * <p>Cost: linear in the hours since the opening, up to twenty half-lives, and in the length of the criterion.
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
