package io.github.petitionkit.tally;

import io.github.petitionkit.place.Area;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts by one key, such as the country. Keys with a count of zero are left out. */
final class Breakdown<K> {
    private final String name;
    private final Map<K, Long> counts;

    /** Makes a breakdown with a name for messages. The map must be empty and not shared. */
    Breakdown(String name, Map<K, Long> counts) {
        this.name = name;
        this.counts = counts;
    }

    /** Returns the count after a change. Throws if it would be negative. */
    static long moved(String name, long count, long delta) {
        long moved = count + delta;
        if (moved < 0) {
            throw new ImpossibleCountException(
                    "The count '%s' is %s and would fall below zero by a change of %s".formatted(name, count, delta));
        }
        return moved;
    }

    /** Adds the deltas to the sums and removes sums of zero. */
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

    /** Returns the sum, at most {@link Long#MAX_VALUE}, because figures set by hand can overflow. */
    static long sum(long one, long other) {
        long sum = one + other;
        return one > 0 && other > 0 && sum < 0 ? Long.MAX_VALUE : sum;
    }

    /** Returns the counts for readers: negative ones as zero. */
    Map<K, Long> shown() {
        if (counts.values().stream().allMatch(count -> count >= 0)) {
            return view();
        }
        Map<K, Long> shown = new HashMap<>(counts);
        shown.values().removeIf(count -> count < 0);
        return shown;
    }

    /** Adds a finding for each count below zero. */
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

    /** Replaces a count and returns the difference. */
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
