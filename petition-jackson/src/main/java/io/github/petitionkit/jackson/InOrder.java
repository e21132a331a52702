package io.github.petitionkit.jackson;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Copies of maps in the order of their keys, so that the same content has the same JSON. */
final class InOrder {
    private InOrder() {}

    static <K extends Comparable<K>, V> Map<K, V> copyOf(Map<K, V> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }
}
