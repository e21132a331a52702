package io.github.petitionkit.forecast;

import io.github.petitionkit.tally.Counts;
import io.github.petitionkit.tally.Tally;
import io.github.petitionkit.threshold.Criterion;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Computes the forecasts of one petition at one instant, criterion by criterion. */
final class ForecastCalculation {
    private static final int HALF_LIVES_SEEN = 20;
    private static final double HOUR = 3_600;

    /** Orders the most promising forecast first. */
    private static final Comparator<Forecast> BY_PROMISE = Comparator.comparingInt(ForecastCalculation::rank)
            .thenComparing(
                    Comparator.comparingDouble(ForecastCalculation::chance).reversed())
            .thenComparing(ForecastCalculation::expected);

    private final Forecaster forecaster;
    private final Tally tally;
    private final Instant openedAt;
    private final Optional<Prediction> prediction;

    ForecastCalculation(Forecaster forecaster, Tally tally, Instant openedAt) {
        this.forecaster = forecaster;
        this.tally = tally;
        this.openedAt = Objects.requireNonNull(openedAt, "openedAt");
        this.prediction = predict();
    }

    private Optional<Prediction> predict() {
        Instant quiet = tally.at().minus(forecaster.halfLife().multipliedBy(HALF_LIVES_SEEN));
        Instant seen = openedAt.isAfter(quiet) ? openedAt : quiet;
        if (!seen.isBefore(tally.at())
                || tally.byHour().tailMap(seen.truncatedTo(ChronoUnit.HOURS)).isEmpty()) {
            return Optional.empty();
        }
        SignedHours all = SignedHours.of(tally, openedAt, forecaster.zone());
        SignedHours hours = all.without(Interruptions.of(all));
        Week week = Week.of(hours);
        Course course = new Course(hours, week);
        Extrapolation now = new Extrapolation(course, course.hours(), Horizons.size(), step -> ordinary(week, step));
        return Optional.of(
                new Prediction(now, new Weights(PastForecasts.of(course, forecaster.halfLife()), course.hours())));
    }

    private double ordinary(Week week, int step) {
        return Math.max(
                0, week.ordinaryHours(local(Horizons.end(step))) - week.ordinaryHours(local(Horizons.begin(step))));
    }

    /** Returns the second of local time after a number of hours. */
    private double local(double hours) {
        Instant then = tally.at().plusSeconds((long) (hours * HOUR));
        return then.getEpochSecond()
                + forecaster.zone().getRules().getOffset(then).getTotalSeconds();
    }

    Forecast of(Criterion criterion, @Nullable Instant deadline) {
        return of(criterion, tally, deadline);
    }

    private Forecast of(Criterion criterion, Counts counts, @Nullable Instant deadline) {
        if (criterion instanceof Criterion.Summed summed) {
            return of(summed.criterion(), summed.sums(counts), deadline);
        }
        if (criterion instanceof Criterion.Within within) {
            return of(within.criterion(), counts, earlier(within.sinceOpening(), deadline));
        }
        if (criterion instanceof Criterion.AllOf all) {
            return best(all.criteria().size(), each(all.criteria(), counts, deadline));
        }
        if (criterion instanceof Criterion.AnyOf any) {
            return best(1, each(any.criteria(), counts, deadline));
        }
        if (criterion instanceof Criterion.AtLeast several) {
            return best(
                    several.areas(),
                    several.minimums().entrySet().stream()
                            .map(minimum -> in(counts.counted(minimum.getKey()), minimum.getValue(), deadline))
                            .toList());
        }
        if (criterion instanceof Criterion.Minimum minimum) {
            return in(counts.counted(minimum.area()), minimum.needed(), deadline);
        }
        return of(criterion.demand() - tally.counted(), 1, deadline);
    }

    private List<Forecast> each(List<Criterion> criteria, Counts counts, @Nullable Instant deadline) {
        return criteria.stream().map(each -> of(each, counts, deadline)).toList();
    }

    /** Returns the forecast at which the needed number is complete, the most promising ones first. */
    private static Forecast best(int needed, List<Forecast> forecasts) {
        return forecasts.stream().sorted(BY_PROMISE).toList().get(needed - 1);
    }

    private Forecast in(long counted, long needed, @Nullable Instant deadline) {
        return of(needed - counted, (double) counted / Math.max(1, tally.counted()), deadline);
    }

    private Forecast of(long missing, double share, @Nullable Instant deadline) {
        if (missing <= 0) {
            return new Forecast.Reached();
        }
        if (deadline != null && !tally.at().isBefore(deadline)) {
            return new Forecast.Missed(deadline);
        }
        return share > 0
                ? prediction
                        .<Forecast>map(whole -> ahead(whole, missing, share, deadline))
                        .orElseGet(Forecast.Unknown::new)
                : new Forecast.Unknown();
    }

    private Forecast ahead(Prediction whole, long missing, double share, @Nullable Instant deadline) {
        Instant horizon = tally.at().plus(Forecaster.HORIZON);
        Instant until = deadline == null || deadline.isAfter(horizon) ? horizon : deadline;
        double outside = (1 - forecaster.level()) / 2;
        return new Forecast.Ahead(
                forecaster.level(),
                reached(whole.hoursFor(missing, share, outside)),
                reached(whole.hoursFor(missing, share, 0.5)),
                reached(whole.hoursFor(missing, share, 1 - outside)),
                whole.chance(
                        missing,
                        share,
                        (double) Duration.between(tally.at(), until).toMillis() / (HOUR * 1_000)));
    }

    /** Converts hours from now into an instant, rounded up to the minute. */
    private Optional<Instant> reached(OptionalDouble hours) {
        return hours.isPresent()
                ? Optional.of(tally.at()
                        .plusSeconds((long) Math.ceil(hours.getAsDouble() * HOUR))
                        .plus(1, ChronoUnit.MINUTES)
                        .minusNanos(1)
                        .truncatedTo(ChronoUnit.MINUTES))
                : Optional.empty();
    }

    /** Returns the earlier of the deadline and the end of a time limit; a limit can exceed the largest instant. */
    private @Nullable Instant earlier(Duration sinceOpening, @Nullable Instant deadline) {
        if (Duration.between(openedAt, deadline == null ? Instant.MAX : deadline)
                        .compareTo(sinceOpening)
                <= 0) {
            return deadline;
        }
        return openedAt.plus(sinceOpening);
    }

    private static int rank(Forecast forecast) {
        if (forecast instanceof Forecast.Reached) {
            return 0;
        }
        if (forecast instanceof Forecast.Ahead) {
            return 1;
        }
        return forecast instanceof Forecast.Unknown ? 2 : 3;
    }

    private static double chance(Forecast forecast) {
        return forecast instanceof Forecast.Ahead ahead ? ahead.chance() : 0;
    }

    private static Instant expected(Forecast forecast) {
        return forecast instanceof Forecast.Ahead ahead ? ahead.expected().orElse(Instant.MAX) : Instant.MAX;
    }
}
