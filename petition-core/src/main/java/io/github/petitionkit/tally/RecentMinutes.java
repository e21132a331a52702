package io.github.petitionkit.tally;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts by minute, for the windows that end now. It keeps only the latest {@value #KEPT} minutes with a count: 25
 * hours of a petition that is signed every minute, and more of any other. The limit is a number and not a time, so that
 * one instant of a wrong clock cannot remove all the others.
 */
final class RecentMinutes {
    private static final int KEPT = 25 * 60;
    private static final int SECONDS_A_MINUTE = 60;

    private final TreeMap<Instant, Long> kept = new TreeMap<>();
    private final Breakdown<Instant> byMinute = new Breakdown<>("minute", kept);
    private Instant forgotten = Instant.MIN;

    void refuseBelowZero(Map<Instant, Long> deltas) {
        byMinute.refuseBelowZero(remembered(deltas));
    }

    void add(Map<Instant, Long> deltas) {
        byMinute.add(remembered(deltas));
        while (kept.size() > KEPT) {
            forgotten = kept.pollFirstEntry().getKey();
        }
    }

    /** Returns the count of the last whole minutes within {@code length}, including that of {@code now}. */
    long within(Duration length, Instant now) {
        if (kept.isEmpty() || now.isBefore(kept.firstKey())) {
            return 0;
        }
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        Instant start = minute.minus(length);
        return Math.max(0, Breakdown.total(kept.subMap(start, false, minute, true)));
    }

    /** Adds a finding for minutes below zero, and for minutes that exceed their hour. */
    void addImpossible(Map<Instant, Long> hours, List<String> disagreements) {
        byMinute.addImpossible(disagreements);
        Map<Instant, Long> byHour = new TreeMap<>();
        kept.forEach((minute, count) -> byHour.merge(minute.truncatedTo(ChronoUnit.HOURS), count, Breakdown::sum));
        byHour.forEach((hour, count) -> {
            long ofHour = hours.getOrDefault(hour, 0L);
            if (count > ofHour) {
                disagreements.add("hour %s is %s and its minutes add up to %s".formatted(hour, ofHour, count));
            }
        });
    }

    void set(Instant minute, long count) {
        byMinute.set(minute, count);
    }

    void forget(Instant last) {
        forgotten = last;
        kept.headMap(last, true).clear();
    }

    void addFigures(List<Figure> figures) {
        addFigures(kept.keySet(), figures);
    }

    void addFigures(Set<Instant> minutes, List<Figure> figures) {
        for (Instant minute : minutes) {
            if (minute.isAfter(forgotten)) {
                figures.add(new Figure(Figure.Kind.MINUTE, minute.toString(), byMinute.of(minute)));
            }
        }
        if (!forgotten.equals(Instant.MIN)) {
            figures.add(new Figure(Figure.Kind.FORGOTTEN, "", forgotten.getEpochSecond() / SECONDS_A_MINUTE));
        }
    }

    private Map<Instant, Long> remembered(Map<Instant, Long> deltas) {
        if (forgotten.equals(Instant.MIN)) {
            return deltas;
        }
        Map<Instant, Long> remembered = new HashMap<>(deltas);
        remembered.keySet().removeIf(minute -> !minute.isAfter(forgotten));
        return remembered;
    }
}
