package io.github.petitionkit.spring.web;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Some of a longer list. A page begins after a key rather than at a number: what comes or goes meanwhile moves nothing.
 *
 * @param items in the order of the list
 * @param next the key to begin the next page after; empty on the last one
 * @param <T> what is listed
 * @param <K> its key
 */
record Page<T, K>(List<T> items, Optional<K> next) {
    /** The most on a page. */
    static final int MOST = 100;

    static <T, K> Page<T, K> of(Stream<T> items, int limit, Function<T, K> key) {
        int most = size(limit);
        List<T> found = items.limit(most + 1L).toList();
        return found.size() <= most
                ? new Page<>(found, Optional.empty())
                : new Page<>(found.subList(0, most), Optional.of(key.apply(found.get(most - 1))));
    }

    /** How many are on a page, whatever was asked for. */
    static int size(int limit) {
        return Math.max(1, Math.min(limit, MOST));
    }

    /** A list in parts, each taken from it when it is asked for. */
    static <T> Stream<List<T>> inBatches(Stream<T> items, int size) {
        Iterator<T> rest = items.iterator();
        Supplier<List<T>> next = () -> {
            List<T> batch = new ArrayList<>(size);
            while (batch.size() < size && rest.hasNext()) {
                batch.add(rest.next());
            }
            return batch;
        };
        return Stream.generate(next).takeWhile(batch -> !batch.isEmpty());
    }

    /** What comes behind a key; all of it where there is none, nothing where the key is not in the list. */
    static <T, K> Stream<T> after(Optional<K> key, Stream<T> items, Function<T, K> keyOf) {
        return key.map(last ->
                        items.dropWhile(item -> !keyOf.apply(item).equals(last)).skip(1))
                .orElse(items);
    }
}
