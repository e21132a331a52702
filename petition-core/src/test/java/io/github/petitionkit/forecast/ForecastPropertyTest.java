package io.github.petitionkit.forecast;

import static io.github.petitionkit.forecast.Arrivals.OPENED;
import static io.github.petitionkit.forecast.Arrivals.hour;
import static io.github.petitionkit.forecast.Arrivals.poisson;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Seeds;
import io.github.petitionkit.tally.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("thorough")
class ForecastPropertyTest {
    private static final long SEED = 20171015;

    @Test
    void aHigherTargetIsNeverReachedSoonerAndTheIntervalHoldsTheExpectation() {
        for (int run = 0; run < Seeds.of(60); run++) {
            Random random = new Random(SEED + run);
            Tally tally = randomTally(random);
            Forecaster forecaster =
                    new Forecaster(0.55 + 0.44 * random.nextDouble(), Duration.ofHours(1 + random.nextInt(200)));
            Instant deadline = random.nextBoolean() ? tally.at().plus(Duration.ofHours(1 + random.nextInt(900))) : null;
            Forecast before = new Forecast.Reached();
            for (long target = tally.counted() + 1;
                    target < tally.counted() + 5_000;
                    target += 1 + random.nextInt(900)) {
                String context = "seed %d, target %d".formatted(SEED + run, target);
                Forecast forecast = forecaster.forecast(target, tally, OPENED, deadline);

                assertThat(forecaster.forecast(target, tally, OPENED, deadline))
                        .as(context)
                        .isEqualTo(forecast);
                if (forecast instanceof Forecast.Ahead ahead) {
                    assertThat(instant(ahead.earliest())).as(context).isBetween(tally.at(), instant(ahead.expected()));
                    assertThat(instant(ahead.latest())).as(context).isAfterOrEqualTo(instant(ahead.expected()));
                    if (before instanceof Forecast.Ahead sooner) {
                        assertThat(instant(ahead.earliest())).as(context).isAfterOrEqualTo(instant(sooner.earliest()));
                        assertThat(instant(ahead.expected())).as(context).isAfterOrEqualTo(instant(sooner.expected()));
                        assertThat(instant(ahead.latest())).as(context).isAfterOrEqualTo(instant(sooner.latest()));
                        assertThat(ahead.chance()).as(context).isLessThanOrEqualTo(sooner.chance() + 1e-9);
                    }
                }
                before = forecast;
            }
        }
    }

    @Test
    void aLaterDeadlineIsNeverLessLikely() {
        for (int run = 0; run < Seeds.of(60); run++) {
            Random random = new Random(SEED + run);
            Tally tally = randomTally(random);
            long target = tally.counted() + 1 + random.nextInt(3_000);
            double before = 0;
            for (int hours = 1; hours < 2_000; hours += 1 + random.nextInt(300)) {
                Forecast forecast = Forecaster.standard()
                        .forecast(target, tally, OPENED, tally.at().plus(Duration.ofHours(hours)));
                double chance = forecast instanceof Forecast.Ahead ahead ? ahead.chance() : 0;

                assertThat(chance).as("seed %d, hours %d", SEED + run, hours).isGreaterThanOrEqualTo(before - 1e-9);
                before = chance;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 4, 60})
    void theIntervalHoldsAtLeastAsOftenAsItsLevelSaysWhenArrivalsAreSteady(double perHour) {
        assertThat(coverage(hour -> perHour, 0)).isGreaterThan(0.78);
    }

    @Test
    void theIntervalHoldsWhenNightsAreQuiet() {
        assertThat(coverage(hour -> hour % 24 < 7 ? 1 : 12, 0)).isGreaterThan(0.78);
    }

    @Test
    void theIntervalHoldsWhenDaysScatter() {
        assertThat(coverage(hour -> 10, 0.4)).isBetween(0.72, 0.98);
    }

    /**
     * How often the interval holds what happens. Fourteen days are seen; the target is three to ten days away by the mean.
     *
     * @param scatter standard deviation of each day's factor, drawn anew for each day
     */
    private static double coverage(IntToDoubleFunction mean, double scatter) {
        int runs = 120;
        int held = 0;
        Instant now = hour(24 * 14);
        for (int run = 0; run < runs; run++) {
            Random random = new Random(SEED + run);
            SortedMap<Instant, Long> byHour = new TreeMap<>();
            double factor = 1;
            double ahead = 0;
            int away = 24 * (3 + run % 8);
            for (int i = 0; i < 24 * 60; i++) {
                if (i % 24 == 0) {
                    factor = Math.max(0.1, 1 + scatter * random.nextGaussian());
                }
                byHour.put(hour(i), poisson(random, factor * mean.applyAsDouble(i)));
                ahead += i >= 24 * 14 && i < 24 * 14 + away ? mean.applyAsDouble(i) : 0;
            }
            Tally tally = Arrivals.before(now, byHour);
            long target = tally.counted() + Math.round(ahead);
            Forecast forecast = Forecaster.standard().forecast(target, tally, OPENED, null);
            if (forecast instanceof Forecast.Ahead interval) {
                Instant reached = reached(byHour, target);
                boolean early = reached.plus(Duration.ofHours(1)).isBefore(instant(interval.earliest()));
                boolean late = reached.isAfter(instant(interval.latest()));
                held += early || late ? 0 : 1;
            }
        }
        return (double) held / runs;
    }

    /** The start of the hour in which the target is reached. */
    private static Instant reached(SortedMap<Instant, Long> byHour, long target) {
        long counted = 0;
        for (Map.Entry<Instant, Long> hour : byHour.entrySet()) {
            counted += hour.getValue();
            if (counted >= target) {
                return hour.getKey();
            }
        }
        throw new AssertionError("simulate longer");
    }

    private static Tally randomTally(Random random) {
        TreeMap<Instant, Long> byHour = new TreeMap<>();
        int hours = 1 + random.nextInt(24 * 20);
        double mean = Math.exp(random.nextDouble() * 6 - 2);
        for (int i = 0; i < hours; i++) {
            mean *= 0.95 + random.nextDouble() * 0.1;
            byHour.put(hour(i), poisson(random, mean));
        }
        Instant now = hour(hours).minusSeconds(random.nextInt(3600));
        return Arrivals.tally(now, byHour, 1);
    }

    private static Instant instant(Optional<Instant> instant) {
        return instant.orElse(Instant.MAX);
    }
}
