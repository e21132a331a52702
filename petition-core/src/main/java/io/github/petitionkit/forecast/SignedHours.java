package io.github.petitionkit.forecast;

import io.github.petitionkit.tally.Tally;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The hours of a petition up to the present, oldest first: the count of each, and its position in a local week. */
final class SignedHours {
    /** The maximum age; older hours are ignored. */
    private static final Duration LONGEST = Duration.ofDays(400);

    private static final int HOUR = 3_600;

    private final double[] counted;
    private final int[] ofWeek;
    private final double[] lengths;

    private SignedHours(double[] counted, int[] ofWeek, double[] lengths) {
        this.counted = counted;
        this.ofWeek = ofWeek;
        this.lengths = lengths;
    }

    static SignedHours of(Tally tally, Instant openedAt, ZoneId zone) {
        Instant oldest = tally.at().minus(LONGEST);
        Instant from = openedAt.isAfter(oldest) ? openedAt : oldest;
        if (!from.isBefore(tally.at())) {
            return new SignedHours(new double[0], new int[0], new double[0]);
        }
        long first = Math.floorDiv(from.getEpochSecond(), HOUR);
        int size = (int) (Math.floorDiv(tally.at().minusNanos(1).getEpochSecond(), HOUR) - first) + 1;
        double[] counted = new double[size];
        for (Map.Entry<Instant, Long> hour :
                tally.byHour().tailMap(Instant.ofEpochSecond(first * HOUR)).entrySet()) {
            long i = hour.getKey().getEpochSecond() / HOUR - first;
            if (i < size) {
                counted[(int) i] = hour.getValue();
            }
        }
        double[] lengths = new double[size];
        Arrays.fill(lengths, 1);
        lengths[size - 1] = hours(Instant.ofEpochSecond((first + size - 1) * HOUR), tally.at());
        lengths[0] -= hours(Instant.ofEpochSecond(first * HOUR), from);
        return new SignedHours(counted, ofWeek(first, size, zone.getRules()), lengths);
    }

    private static double hours(Instant from, Instant to) {
        return (double) Duration.between(from, to).toNanos()
                / Duration.ofHours(1).toNanos();
    }

    private static int[] ofWeek(long first, int size, ZoneRules rules) {
        int[] ofWeek = new int[size];
        Instant start = Instant.ofEpochSecond(first * HOUR);
        ZoneOffset offset = rules.getOffset(start);
        @Nullable ZoneOffsetTransition change = rules.nextTransition(start);
        for (int i = 0; i < size; i++) {
            long second = (first + i) * HOUR;
            while (change != null && second >= change.toEpochSecond()) {
                offset = change.getOffsetAfter();
                change = rules.nextTransition(change.getInstant());
            }
            ofWeek[i] = Week.hour(second + offset.getTotalSeconds());
        }
        return ofWeek;
    }

    /** Returns the hours without some of them. */
    SignedHours without(BitSet left) {
        if (left.isEmpty()) {
            return this;
        }
        int[] kept = IntStream.range(0, size()).filter(hour -> !left.get(hour)).toArray();
        return new SignedHours(
                Arrays.stream(kept).mapToDouble(hour -> counted[hour]).toArray(),
                Arrays.stream(kept).map(hour -> ofWeek[hour]).toArray(),
                Arrays.stream(kept).mapToDouble(hour -> lengths[hour]).toArray());
    }

    int size() {
        return counted.length;
    }

    double counted(int hour) {
        return counted[hour];
    }

    /** {@return 0 for the first local hour of a Monday, 167 for the last of a Sunday} */
    int ofWeek(int hour) {
        return ofWeek[hour];
    }

    /** {@return 1, or less for the first and the last hour} */
    double length(int hour) {
        return lengths[hour];
    }
}
