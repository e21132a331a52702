package io.github.petitionkit.store.jdbc.sql;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets concurrent readers share one query, whichever keys they look for. A reader that arrives during a query waits for the
 * next one, together with all later ones. So no reader gets the result of a query that began before its call, and
 * hundreds of readers of hundreds of keys cost a query after the other instead of one each. Thread-safe.
 */
public final class SharedQuery<K, V> {
    private final Function<Set<K>, Map<K, V>> query;
    private @Nullable Round<K, V> running;
    private @Nullable Round<K, V> next;

    /** One query, and the keys that its readers have asked for. */
    private record Round<K, V>(Set<K> keys, CompletableFuture<Map<K, V>> answer) {
        Round() {
            this(new LinkedHashSet<>(), new CompletableFuture<>());
        }
    }

    /**
     * Makes a shared query.
     *
     * @param query reads the data of keys
     */
    public SharedQuery(Function<Set<K>, Map<K, V>> query) {
        this.query = query;
    }

    /** Returns the data of the keys, and of those that others have asked for at the same time. */
    public Map<K, V> read(Collection<K> keys) {
        Round<K, V> mine;
        Round<K, V> before = null;
        boolean asks;
        synchronized (this) {
            asks = next == null;
            if (next == null) {
                next = new Round<>();
                before = running;
            }
            mine = next;
            mine.keys().addAll(keys);
        }
        if (asks) {
            await(before);
            ask(mine);
        }
        return Futures.await(mine.answer());
    }

    private static void await(@Nullable Round<?, ?> before) {
        if (before != null) {
            before.answer().handle((result, failure) -> true).join();
        }
    }

    private void ask(Round<K, V> round) {
        synchronized (this) {
            running = round;
            next = null;
        }
        try {
            round.answer().complete(query.apply(round.keys()));
        } catch (RuntimeException | Error failure) {
            round.answer().completeExceptionally(failure);
        }
    }
}
