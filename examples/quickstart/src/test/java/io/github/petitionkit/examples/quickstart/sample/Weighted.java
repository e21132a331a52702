package io.github.petitionkit.examples.quickstart.sample;

import java.util.Map;
import java.util.TreeMap;

/** Choices in given proportions. */
final class Weighted<T> {
    private final TreeMap<Long, T> byUpperBound = new TreeMap<>();
    private long total;

    Weighted<T> with(T choice, long weight) {
        if (weight > 0) {
            total += weight;
            byUpperBound.put(total, choice);
        }
        return this;
    }

    T pick(Chance chance) {
        return byUpperBound.higherEntry(chance.below(total)).getValue();
    }

    static <T> Weighted<T> of(Map<T, Integer> weights) {
        Weighted<T> weighted = new Weighted<>();
        weights.forEach(weighted::with);
        return weighted;
    }
}
