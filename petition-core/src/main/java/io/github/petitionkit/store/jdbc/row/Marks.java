package io.github.petitionkit.store.jdbc.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The random marks of the last writes of a petition, the latest first. They show whether a cached state was ever a
 * state of this database: a failover, a crash or a restored backup can lose writes, and later writes then reuse their
 * numbers.
 */
public record Marks(List<Long> latestFirst) {
    /** The number of marks kept; a cache that is further behind reads everything again. */
    public static final int KEPT = 8;

    private static final int RADIX = 36;
    private static final long BEFORE_MARKS = 0;

    public Marks {
        latestFirst = List.copyOf(latestFirst);
    }

    public static Marks parse(String text) {
        List<Long> marks = new ArrayList<>(KEPT);
        for (int from = 0; from < text.length(); ) {
            int blank = text.indexOf(' ', from);
            int to = blank < 0 ? text.length() : blank;
            marks.add(Long.parseUnsignedLong(text, from, to, RADIX));
            from = to + 1;
        }
        return new Marks(marks);
    }

    /** Returns a mark for a write. It is not negative, because Java is slow to write large unsigned numbers. */
    public static long random() {
        return ThreadLocalRandom.current().nextLong(Long.MAX_VALUE);
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        for (long mark : latestFirst) {
            if (!text.isEmpty()) {
                text.append(' ');
            }
            text.append(Long.toUnsignedString(mark, RADIX));
        }
        return text.toString();
    }

    public Marks with(long mark) {
        List<Long> marks = new ArrayList<>(KEPT);
        marks.add(mark);
        marks.addAll(latestFirst.subList(0, Math.min(latestFirst.size(), KEPT - 1)));
        return new Marks(marks);
    }

    public long latest() {
        return latestFirst.isEmpty() ? BEFORE_MARKS : latestFirst.get(0);
    }

    /**
     * Returns whether a state preceded the present one.
     *
     * @param present the number of the present version
     * @return empty if that is too long ago to know
     */
    public Optional<Boolean> haveGoneThrough(Version state, long present) {
        long ago = present - state.number();
        if (ago < 0) {
            return Optional.of(false);
        }
        if (ago < latestFirst.size()) {
            return Optional.of(latestFirst.get((int) ago) == state.mark());
        }
        return latestFirst.size() < KEPT ? Optional.of(state.mark() == BEFORE_MARKS) : Optional.empty();
    }
}
