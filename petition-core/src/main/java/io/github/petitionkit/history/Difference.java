package io.github.petitionkit.history;

import io.github.petitionkit.signature.SignatureState;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The change of the number of counted signatures between two instants, by cause.
 *
 * @param from the earlier instant
 * @param to the later instant
 * @param before the count at the earlier instant
 * @param after the count at the later instant: {@code before} and the changes of all causes
 * @param causes the signatures that entered and left the count in between, by the cause in the history
 */
public record Difference(Instant from, Instant to, long before, long after, SortedMap<String, Moves> causes) {
    /** Copies the causes. Requires them to explain the change. */
    public Difference {
        causes = Collections.unmodifiableSortedMap(new TreeMap<>(causes));
        long explained = before + causes.values().stream().mapToLong(Moves::net).sum();
        if (explained != after) {
            throw new IllegalArgumentException(
                    "%s signatures and the causes make %s, not %s".formatted(before, explained, after));
        }
    }

    /**
     * The change by one cause.
     *
     * @param entered signatures that entered the count, 0 or more
     * @param left signatures that left it, 0 or more
     */
    public record Moves(long entered, long left) {
        /** {@return the net change; negative for fewer} */
        public long net() {
            return entered - left;
        }

        Moves plus(Moves other) {
            return new Moves(entered + other.entered, left + other.left);
        }
    }

    /** Adds up one petition's history. */
    static final class Collector {
        private final Instant from;
        private final Instant to;
        private final SortedMap<String, Moves> causes = new TreeMap<>();
        private long before;
        private long after;

        Collector(Instant from, Instant to) {
            this.from = from;
            this.to = to;
        }

        void add(HistoryEntry entry) {
            Moves moves = new Moves(
                    entry.to() == SignatureState.CONFIRMED && entry.from() != SignatureState.CONFIRMED ? 1 : 0,
                    entry.from() == SignatureState.CONFIRMED && entry.to() != SignatureState.CONFIRMED ? 1 : 0);
            after += moves.net();
            if (!entry.at().isAfter(from)) {
                before = after;
            } else if (moves.entered() + moves.left() > 0) {
                causes.merge(entry.cause(), moves, Moves::plus);
            }
        }

        Difference difference() {
            return new Difference(from, to, before, after, causes);
        }
    }
}
