package io.github.petitionkit.store.jdbc.sql;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A stream of rows in order, read page by page (keyset pagination): it holds no connection between pages, and one page
 * in memory.
 *
 * @param <T> the type of a row
 */
public final class KeysetStream<T> extends Spliterators.AbstractSpliterator<T> {
    public static final int SIZE = 1_000;

    private final Function<@Nullable T, List<T>> pageAfter;
    private Iterator<T> page = List.<T>of().iterator();
    private @Nullable T last;
    private boolean ended;

    private KeysetStream(Function<@Nullable T, List<T>> pageAfter) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.pageAfter = pageAfter;
    }

    /**
     * Makes a stream.
     *
     * @param pageAfter reads the {@value #SIZE} rows after a given one, or the first ones; fewer at the end
     */
    public static <T> Stream<T> stream(Function<@Nullable T, List<T>> pageAfter) {
        return StreamSupport.stream(new KeysetStream<>(pageAfter), false);
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        if (!page.hasNext() && !ended) {
            List<T> next = pageAfter.apply(last);
            ended = next.size() < SIZE;
            page = next.iterator();
        }
        if (!page.hasNext()) {
            return false;
        }
        T row = page.next();
        last = row;
        action.accept(row);
        return true;
    }
}
