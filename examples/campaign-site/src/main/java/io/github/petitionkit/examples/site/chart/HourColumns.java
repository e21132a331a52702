package io.github.petitionkit.examples.site.chart;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The last 24 hours as columns, up to the present hour. Lengths are in the units of the drawing.
 *
 * @param columns one column for each hour, the oldest first
 * @param most the highest count of an hour
 * @param total the total count
 */
public record HourColumns(List<Column> columns, long most, long total) {
    /** The width of the drawing. */
    public static final int WIDTH = 480;

    /** The height of the drawing. */
    public static final int HEIGHT = 110;

    private static final int HOURS = 24;
    private static final int STEP = WIDTH / HOURS;

    /** Copies the list. */
    public HourColumns {
        columns = List.copyOf(columns);
    }

    /**
     * One hour.
     *
     * @param hour its start
     * @param count counted signatures
     * @param x the left edge
     * @param y the upper edge
     * @param height the height
     */
    public record Column(Instant hour, long count, int x, int y, int height) {}

    /**
     * Makes the columns.
     *
     * @param byHour counts by the start of the hour
     * @param now the present
     * @return the columns
     */
    public static HourColumns of(Map<Instant, Long> byHour, Instant now) {
        Instant first = now.truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(HOURS - 1));
        List<Instant> hours = new ArrayList<>();
        for (int hour = 0; hour < HOURS; hour++) {
            hours.add(first.plus(Duration.ofHours(hour)));
        }
        long most = hours.stream()
                .mapToLong(hour -> byHour.getOrDefault(hour, 0L))
                .max()
                .orElse(0);
        List<Column> columns = new ArrayList<>();
        for (Instant hour : hours) {
            long count = byHour.getOrDefault(hour, 0L);
            int height = count == 0 ? 1 : (int) Math.max(2, HEIGHT * count / most);
            columns.add(new Column(hour, count, columns.size() * STEP, HEIGHT - height, height));
        }
        return new HourColumns(
                columns, most, columns.stream().mapToLong(Column::count).sum());
    }
}
