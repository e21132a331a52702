package io.github.petitionkit.tally;

import io.github.petitionkit.place.Area;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts by one key, such as the country. A key without a count is left out, so that the size follows what is there. */
final class Breakdown<K> {
    private final String name;
    private final Map<K, Long> counts;

    /** Breaks down by what {@code name} says, into a map that is empty and that nobody else keeps. */
    Breakdown(String name, Map<K, Long> counts) {
        this.name = name;
        this.counts = counts;
    }

    /** The count after a change, refused when there is less to take away than the change takes. */
    static long moved(String name, long count, long delta) {
        long moved = count + delta;
        if (moved < 0) {
            throw new ImpossibleCountException(
                    "The count '%s' is %d and would fall below zero by a change of %d".formatted(name, count, delta));
        }
        return moved;
    }

    /** Adds to sums key by key and drops those that become zero. */
    static <K> void add(Map<K, Long> sums, Map<? extends K, Long> deltas) {
        if (deltas.isEmpty()) {
            return;
        }
        for (Map.Entry<? extends K, Long> delta : deltas.entrySet()) {
            long sum = sums.getOrDefault(delta.getKey(), 0L) + delta.getValue();
            if (sum == 0) {
                sums.remove(delta.getKey());
            } else {
                sums.put(delta.getKey(), sum);
            }
        }
    }

    static long total(Map<?, Long> counts) {
        if (counts.isEmpty()) {
            return 0;
        }
        long total = 0;
        for (long count : counts.values()) {
            total = sum(total, count);
        }
        return total;
    }

    /** The sum, or the largest number where it is larger: somebody can have set figures by hand. */
    static long sum(long one, long other) {
        long sum = one + other;
        return one > 0 && other > 0 && sum < 0 ? Long.MAX_VALUE : sum;
    }

    /** The counts that readers can be shown: none below zero. */
    Map<K, Long> shown() {
        if (counts.values().stream().allMatch(count -> count >= 0)) {
            return view();
        }
        Map<K, Long> shown = new HashMap<>(counts);
        shown.values().removeIf(count -> count < 0);
        return shown;
    }

    /** Says of each count below zero that there is none. */
    void addImpossible(List<String> disagreements) {
        counts.forEach((key, count) -> {
            if (count < 0) {
                disagreements.add(label(name, key) + " is " + count);
            }
        });
    }

    static String label(String name, Object key) {
        return name + " " + (key instanceof Area area ? area.code() : key);
    }

    /** Replaces a count and gives what that adds to the sum. */
    long set(K key, long count) {
        long before = of(key);
        add(Map.of(key, count - before));
        return count - before;
    }

    void addFigures(Figure.Kind kind, Set<K> keys, List<Figure> figures) {
        for (K key : keys) {
            figures.add(new Figure(kind, key instanceof Area area ? area.code() : key.toString(), of(key)));
        }
    }

    void refuseBelowZero(Map<? extends K, Long> deltas) {
        if (deltas.isEmpty()) {
            return;
        }
        for (Map.Entry<? extends K, Long> delta : deltas.entrySet()) {
            if (delta.getValue() < 0) {
                moved(label(name, delta.getKey()), of(delta.getKey()), delta.getValue());
            }
        }
    }

    void add(Map<? extends K, Long> deltas) {
        add(counts, deltas);
    }

    long of(Object key) {
        return counts.getOrDefault(key, 0L);
    }

    Map<K, Long> view() {
        return Collections.unmodifiableMap(counts);
    }
}
