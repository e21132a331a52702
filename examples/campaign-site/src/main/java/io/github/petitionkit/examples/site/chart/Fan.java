package io.github.petitionkit.examples.site.chart;

import io.github.petitionkit.forecast.Forecast;
import io.github.petitionkit.forecast.Forecaster;
import io.github.petitionkit.tally.Tally;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A fan chart of a forecast: the count so far, the expected count, and the band around it with the forecast's level of
 * probability. Points are in the units of the SVG.
 *
 * @param goal the number at the upper edge
 * @param ahead the forecast
 * @param until the right edge
 * @param past the count so far
 * @param expected the expected count
 * @param band the band between early and late
 */
public record Fan(long goal, Forecast.Ahead ahead, Instant until, String past, String expected, String band) {
    /** The width of the drawing. */
    public static final int WIDTH = 480;

    /** The height of the drawing. */
    public static final int HEIGHT = 110;

    private static final int STEPS = 8;
    private static final int PAST_STEPS = 24;
    private static final Duration LEAST = Duration.ofDays(1);
    private static final Duration MOST = Duration.ofDays(90);

    private record Point(double x, double y) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
        }
    }

    /** The limits of the drawing in time and in signatures. */
    private record Frame(Instant from, Instant until, long least, long most) {
        double x(Instant at) {
            return WIDTH
                    * (double) Duration.between(from, at).toMillis()
                    / Duration.between(from, until).toMillis();
        }

        double y(long count) {
            return HEIGHT - HEIGHT * (double) (count - least) / (most - least);
        }
    }

    /** {@return whether the goal may be reached more than a year after the drawing, or never} */
    public boolean openEnded() {
        return ahead.latest().filter(until.plus(Duration.ofDays(365))::isAfter).isEmpty();
    }

    /**
     * Makes the chart.
     *
     * @param tally the counts so far
     * @param openedAt when the petition opened
     * @param deadline the deadline; {@code null} for none
     * @param goal the number to reach
     * @param zone the time zone of its signers
     * @return the chart; empty if there is no forecast
     */
    public static Optional<Fan> of(Tally tally, Instant openedAt, @Nullable Instant deadline, long goal, ZoneId zone) {
        long counted = tally.counted();
        List<Long> targets = LongStream.rangeClosed(1, STEPS)
                .map(step -> counted + (goal - counted) * step / STEPS)
                .filter(target -> target > counted)
                .distinct()
                .boxed()
                .toList();
        List<Forecast> forecasts = Forecaster.standard().in(zone).forecasts(targets, tally, openedAt, deadline);
        if (forecasts.isEmpty() || !(forecasts.get(forecasts.size() - 1) instanceof Forecast.Ahead ahead)) {
            return Optional.empty();
        }
        Instant until = until(tally.at(), ahead, deadline);
        Instant asLongAgo = tally.at().minus(Duration.between(tally.at(), until));
        Instant from = openedAt.isAfter(asLongAgo) ? openedAt : asLongAgo;
        Frame frame = new Frame(from, until, countedBy(tally, from), goal);
        Point now = new Point(frame.x(tally.at()), frame.y(counted));
        return Optional.of(new Fan(
                goal,
                ahead,
                until,
                points(past(frame, tally, now)),
                points(line(frame, now, targets, forecasts, Forecast.Ahead::expected)),
                points(band(
                        line(frame, now, targets, forecasts, Forecast.Ahead::earliest),
                        line(frame, now, targets, forecasts, Forecast.Ahead::latest)))));
    }

    private static List<Point> band(List<Point> early, List<Point> late) {
        List<Point> band = new ArrayList<>(early);
        if (late.get(late.size() - 1).x() >= WIDTH
                && early.get(early.size() - 1).x() < WIDTH) {
            band.add(new Point(WIDTH, 0));
        }
        Collections.reverse(late);
        band.addAll(late);
        return band;
    }

    private static Instant until(Instant now, Forecast.Ahead ahead, @Nullable Instant deadline) {
        Duration expected = ahead.expected()
                .map(at -> Duration.between(now, at).multipliedBy(3).dividedBy(2))
                .orElse(MOST);
        Duration shown = expected.compareTo(LEAST) < 0 ? LEAST : expected.compareTo(MOST) > 0 ? MOST : expected;
        Instant until = now.plus(shown);
        return deadline != null && deadline.isBefore(until) ? deadline : until;
    }

    private static List<Point> past(Frame frame, Tally tally, Point now) {
        Duration seen = Duration.between(frame.from(), tally.at());
        List<Point> points = new ArrayList<>();
        for (int step = 0; step < PAST_STEPS; step++) {
            Instant at = frame.from().plus(seen.multipliedBy(step).dividedBy(PAST_STEPS));
            points.add(new Point(frame.x(at), frame.y(countedBy(tally, at))));
        }
        points.add(now);
        return points;
    }

    private static long countedBy(Tally tally, Instant at) {
        return tally.byHour().headMap(at).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Returns the line from the present to the goal, or to the right edge. */
    private static List<Point> line(
            Frame frame,
            Point now,
            List<Long> targets,
            List<Forecast> forecasts,
            Function<Forecast.Ahead, Optional<Instant>> side) {
        List<Point> points = new ArrayList<>(List.of(now));
        for (int step = 0; step < targets.size(); step++) {
            Point last = points.get(points.size() - 1);
            Optional<Instant> at =
                    forecasts.get(step) instanceof Forecast.Ahead ahead ? side.apply(ahead) : Optional.empty();
            if (at.isEmpty()) {
                points.add(new Point(WIDTH, last.y()));
                return points;
            }
            Point next = new Point(frame.x(at.get()), frame.y(targets.get(step)));
            if (next.x() > WIDTH) {
                double part = (WIDTH - last.x()) / (next.x() - last.x());
                points.add(new Point(WIDTH, last.y() + part * (next.y() - last.y())));
                return points;
            }
            points.add(next);
        }
        return points;
    }

    private static String points(List<Point> points) {
        return points.stream().map(Point::toString).collect(Collectors.joining(" "));
    }
}
