package io.github.petitionkit.benchmarks.forecast;

import io.github.petitionkit.forecast.Forecaster;
import io.github.petitionkit.tally.Tally;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures how often the forecast's interval held, and how far off it was beside the pace of the last day. With
 * {@code tuning} as its argument it takes the earlier half of each series, which its figures may be chosen by; without, the
 * later half of other ones.
 */
final class ForecastBenchmark {
    private static final int[] HORIZONS = {6, 24, 72, 168};
    private static final List<Long> TUNING = List.of(11L, 12L);

    /** Nothing is ever chosen by what these give. */
    private static final List<Long> REPORT = List.of(2_017L, 2_026L);

    private static final int YEAR = 365 * 24;
    private static final int WARM_UP = 300;
    private static final int TIMED = 200;

    private ForecastBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        boolean tuning = arguments.length > 0 && arguments[0].equals("tuning");
        System.out.println("cover (error / error at the pace of the last day)");
        System.out.printf("%-30s%22s%22s%22s%22s%n", "", "6 h", "24 h", "72 h", "168 h");
        Map<Integer, List<Outcome>> all = new LinkedHashMap<>();
        for (Map.Entry<String, List<Series>> shape : series(tuning).entrySet()) {
            System.out.printf("%-30s", shape.getKey());
            for (int horizon : HORIZONS) {
                List<Outcome> outcomes = new ArrayList<>();
                for (Series series : shape.getValue()) {
                    outcomes.addAll(new Backtest(series).outcomes(horizon, !tuning));
                }
                print(new Result(outcomes));
                all.computeIfAbsent(horizon, each -> new ArrayList<>()).addAll(outcomes);
            }
            System.out.println();
        }
        System.out.printf("%-30s", "all");
        all.values().forEach(outcomes -> print(new Result(outcomes)));
        System.out.printf("%n%nforecast:");
        all.forEach((horizon, outcomes) ->
                System.out.printf(Locale.ROOT, " cover_%dh=%.2f", horizon, new Result(outcomes).cover()));
        all.forEach((horizon, outcomes) -> System.out.printf(
                Locale.ROOT, " err_over_last_day_%dh=%.2f", horizon, new Result(outcomes).errorOverLastDay()));
        System.out.printf(Locale.ROOT, " ms_after_a_year=%.2f%n", milliseconds());
    }

    private static void print(Result result) {
        System.out.printf(
                Locale.ROOT, "     %.2f (%.2f / %.2f)", result.cover(), result.error(), result.errorOfLastDay());
    }

    /** The real one as often as each simulated shape is. */
    private static Map<String, List<Series>> series(boolean tuning) throws IOException {
        Map<String, List<Series>> series = new LinkedHashMap<>();
        series.put(
                "petition 700143",
                List.of(Readings.of("uk-petition-700143.csv").series("surge", ZoneId.of("Europe/London"))));
        for (Shape shape : Shape.values()) {
            List<Series> simulated = new ArrayList<>();
            for (long seed : tuning ? TUNING : REPORT) {
                simulated.addAll(shape.series(seed));
            }
            series.put(shape.title(), simulated);
        }
        return series;
    }

    /** What one forecast costs after a year, the median of many. */
    private static double milliseconds() {
        long[] perHour = new long[YEAR];
        for (int i = 0; i < YEAR; i++) {
            perHour[i] = 3L + i % 24;
        }
        Series year = Series.ofEveryHour("a year", ZoneId.of("Europe/London"), Instant.EPOCH, perHour);
        Tally tally = year.tallyAfter(YEAR);
        Forecaster forecaster = Forecaster.standard().in(year.zone());
        long[] nanos = new long[TIMED];
        for (int i = -WARM_UP; i < TIMED; i++) {
            long before = System.nanoTime();
            forecaster.forecast(2 * tally.counted(), tally, year.openedAt(), null);
            nanos[Math.max(0, i)] = System.nanoTime() - before;
        }
        Arrays.sort(nanos);
        return nanos[TIMED / 2] / 1e6;
    }
}
