package io.github.petitionkit.examples.quickstart;

import io.github.petitionkit.forecast.Forecast;
import io.github.petitionkit.forecast.Forecaster;
import io.github.petitionkit.tally.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;

/** A fan chart of the forecast as inline SVG: the expected count, and the band with a probability of four in five. */
final class FanChart {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 180;
    private static final int STEPS = 10;
    private static final Duration MOST = Duration.ofDays(90);

    private FanChart() {}

    static String of(Tally tally, Instant openedAt, long goal) {
        long counted = tally.counted();
        List<Long> targets = LongStream.rangeClosed(1, STEPS)
                .mapToObj(step -> counted + Math.max(step, (goal - counted) * step / STEPS))
                .toList();
        List<Forecast> forecasts = Forecaster.standard().forecasts(targets, tally, openedAt, null);
        if (!(forecasts.get(STEPS - 1) instanceof Forecast.Ahead ahead)) {
            return "<p>Nothing to forecast.</p>";
        }
        Instant last = ahead.expected()
                .map(at -> at.plus(Duration.between(tally.at(), at)))
                .filter(at -> at.isBefore(tally.at().plus(MOST)))
                .orElse(tally.at().plus(MOST));
        double hours = Math.max(1, (double) Duration.between(tally.at(), last).toMinutes() / 60);
        List<String> band = new ArrayList<>(line(tally.at(), hours, forecasts, Forecast.Ahead::earliest));
        List<String> late = line(tally.at(), hours, forecasts, Forecast.Ahead::latest);
        band.add(WIDTH + ",0");
        Collections.reverse(late);
        band.addAll(late);
        String says = says(targets.get(STEPS - 1), ahead);
        return """
                <p>%s</p>
                <svg role="img" viewBox="0 0 %s %s"><title>%s</title>
                <polygon points="%s" fill="var(--bar)" opacity="0.2"></polygon>
                <polyline points="%s" fill="none" stroke="var(--bar)" stroke-width="2"></polyline>
                <text x="0" y="%s">%s</text><text x="%s" y="%s" text-anchor="end">%s</text>
                </svg>""".formatted(
                        says,
                        WIDTH,
                        HEIGHT + 20,
                        says,
                        String.join(" ", band),
                        String.join(" ", line(tally.at(), hours, forecasts, Forecast.Ahead::expected)),
                        HEIGHT + 15,
                        day(tally.at()),
                        WIDTH,
                        HEIGHT + 15,
                        day(last));
    }

    private static String says(long goal, Forecast.Ahead ahead) {
        if (ahead.earliest().isEmpty()) {
            return String.format(Locale.ENGLISH, "%,d signatures: not at this pace", goal);
        }
        return String.format(
                Locale.ENGLISH,
                "%,d signatures: from %s %s with a probability of %.0f per cent",
                goal,
                day(ahead.earliest().get()),
                ahead.latest().map(latest -> "to " + day(latest)).orElse("on, or never,"),
                100 * ahead.level());
    }

    private static String day(Instant at) {
        return at.toString().substring(0, 16).replace('T', ' ');
    }

    /**
     * Returns the line from the present count, at the lower left, to the goal, at the upper edge, or to the right edge.
     */
    private static List<String> line(
            Instant now, double hours, List<Forecast> forecasts, Function<Forecast.Ahead, Optional<Instant>> side) {
        List<String> points = new ArrayList<>(List.of("0," + HEIGHT));
        double y = HEIGHT;
        for (int step = 0; step < STEPS; step++) {
            Optional<Instant> at =
                    forecasts.get(step) instanceof Forecast.Ahead ahead ? side.apply(ahead) : Optional.empty();
            double x = at.map(
                            then -> WIDTH * (double) Duration.between(now, then).toMinutes() / 60 / hours)
                    .orElse(Double.MAX_VALUE);
            if (x > WIDTH) {
                points.add(point(WIDTH, y));
                return points;
            }
            y = HEIGHT - (double) HEIGHT * (step + 1) / STEPS;
            points.add(point(x, y));
        }
        return points;
    }

    private static String point(double x, double y) {
        return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
    }
}
