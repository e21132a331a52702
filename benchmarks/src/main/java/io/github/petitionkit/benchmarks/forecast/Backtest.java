package io.github.petitionkit.benchmarks.forecast;

import io.github.petitionkit.forecast.Forecast;
import io.github.petitionkit.forecast.Forecaster;
import io.github.petitionkit.tally.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Asks a forecaster at hours of the past when the count will be what it was some hours later, and compares.
 *
 * <p>It is asked at hours that were read, from twelve hours after the first one on, if it is known what came: there is more,
 * and no stretch of more than twice the horizon without a reading around the end of it. An interval holds if the count was
 * reached between its ends, give or take the hour by which counts are known.
 */
final class Backtest {
    private static final int FIRST = 12;
    private static final int DAY = 24;
    private static final int MOST = 60;
    private static final double HOUR = Duration.ofHours(1).toMillis();
    private static final double TEN_YEARS = 3_652 * 24.0;

    private final Series series;

    Backtest(Series series) {
        this.series = series;
    }

    /** At most 60 outcomes, spread over the earlier half of the hours that can be asked, or over the later one. */
    List<Outcome> outcomes(int horizon, boolean later) {
        int[] hours = IntStream.rangeClosed(FIRST, series.hours() - horizon)
                .filter(hour -> isKnown(hour, horizon))
                .toArray();
        int half = hours.length / 2;
        int from = later ? half : 0;
        int size = later ? hours.length - half : half;
        int asked = Math.min(MOST, size);
        return IntStream.range(0, asked)
                .mapToObj(i -> outcome(hours[from + (int) ((long) i * size / asked)], horizon))
                .toList();
    }

    private boolean isKnown(int hour, int horizon) {
        long now = series.counted()[hour];
        return series.unread()[hour] <= 1.2
                && series.unread()[hour + horizon] <= 2 * horizon
                && now > 0
                && series.counted()[hour + horizon] > now;
    }

    private Outcome outcome(int hour, int horizon) {
        long[] counted = series.counted();
        long target = counted[hour + horizon];
        int wait = horizon;
        while (counted[hour + wait - 1] >= target) {
            wait--;
        }
        Tally tally = series.tallyAfter(hour);
        Forecast forecast = Forecaster.standard().in(series.zone()).forecast(target, tally, series.openedAt(), null);
        double pace = tally.last24Hours() / (double) Math.min(DAY, hour);
        double errorOfLastDay = error(pace > 0 ? (target - tally.counted()) / pace : TEN_YEARS, wait);
        if (forecast instanceof Forecast.Ahead ahead) {
            double earliest = hours(tally.at(), ahead.earliest());
            double latest = hours(tally.at(), ahead.latest());
            return new Outcome(
                    earliest <= wait && latest >= wait - 1,
                    error(hours(tally.at(), ahead.expected()), wait),
                    errorOfLastDay);
        }
        return new Outcome(false, error(TEN_YEARS, wait), errorOfLastDay);
    }

    private static double error(double expected, int actual) {
        return Math.abs(Math.log(Math.min(TEN_YEARS, expected) / actual));
    }

    private static double hours(Instant now, Optional<Instant> then) {
        return then.map(instant -> Duration.between(now, instant).toMillis() / HOUR)
                .orElse(TEN_YEARS);
    }
}
