package io.github.petitionkit.spring.web;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A page of a list. It begins after a key and not at a number (keyset pagination), so that added and removed items do
 * not shift pages.
 *
 * @param items the items in the order of the list
 * @param next the key after which the next page begins; empty on the last one
 * @param <T> the type of an item
 * @param <K> the type of its key
 */
record Page<T, K>(List<T> items, Optional<K> next) {
    /** The maximum size of a page. */
    static final int MOST = 100;

    static <T, K> Page<T, K> of(Stream<T> items, int limit, Function<T, K> key) {
        int most = size(limit);
        List<T> found = items.limit(most + 1L).toList();
        return found.size() <= most
                ? new Page<>(found, Optional.empty())
                : new Page<>(found.subList(0, most), Optional.of(key.apply(found.get(most - 1))));
    }

    /** Returns the size of a page for a requested limit. */
    static int size(int limit) {
        return Math.max(1, Math.min(limit, MOST));
    }

    /** Splits a stream into batches, lazily. */
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

    /** Returns the items after a key: all without a key, none if the key is not in the list. */
    static <T, K> Stream<T> after(Optional<K> key, Stream<T> items, Function<T, K> keyOf) {
        return key.map(last ->
                        items.dropWhile(item -> !keyOf.apply(item).equals(last)).skip(1))
                .orElse(items);
    }
}
