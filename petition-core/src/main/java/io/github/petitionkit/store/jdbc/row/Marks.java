package io.github.petitionkit.store.jdbc.row;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The random marks of the last writes of a petition. They show whether a cached state was ever a state of this database:
 * a failover, a crash or a restored backup can lose writes, and later writes then reuse their numbers.
 *
 * @param text the marks, the latest first, each in base 36, separated by blanks; kept whole, because a write reads one of
 *     them and adds one
 */
public record Marks(String text) {
    /** The number of marks kept; a cache that is further behind reads everything again. */
    public static final int KEPT = 8;

    private static final int RADIX = 36;
    private static final long BEFORE_MARKS = 0;

    /** Returns a mark for a write. It is not negative, because Java is slow to write large unsigned numbers. */
    public static long random() {
        return ThreadLocalRandom.current().nextLong(Long.MAX_VALUE);
    }

    public Marks with(long mark) {
        String latest = Long.toUnsignedString(mark, RADIX);
        return new Marks(text.isEmpty() ? latest : latest + ' ' + text.substring(0, endOf(KEPT - 1)));
    }

    /** Returns where a number of marks end in the text, or where the text ends if it has fewer. */
    private int endOf(int marks) {
        int end = -1;
        for (int mark = 0; mark < marks; mark++) {
            end = text.indexOf(' ', end + 1);
            if (end < 0) {
                return text.length();
            }
        }
        return end;
    }

    private OptionalLong mark(int ago) {
        int from = endOf(ago) + 1;
        return from > text.length() || text.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseUnsignedLong(text, from, endOf(ago + 1), RADIX));
    }

    public long latest() {
        return mark(0).orElse(BEFORE_MARKS);
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
        OptionalLong then = ago < KEPT ? mark((int) ago) : OptionalLong.empty();
        if (then.isPresent()) {
            return Optional.of(then.getAsLong() == state.mark());
        }
        return mark(KEPT - 1).isEmpty() ? Optional.of(state.mark() == BEFORE_MARKS) : Optional.empty();
    }
}
