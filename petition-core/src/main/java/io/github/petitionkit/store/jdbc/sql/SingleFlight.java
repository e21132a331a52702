package io.github.petitionkit.store.jdbc.sql;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Lets concurrent readers of the same data share one query. A reader that arrives during a query waits for the next
 * one, together with all later ones. So no reader gets the result of a query that began before its call.
 */
public final class SingleFlight<T> {
    private final InstantSource clock;
    private final UnaryOperator<@Nullable T> query;
    private @Nullable CompletableFuture<@Nullable T> running;
    private @Nullable CompletableFuture<@Nullable T> next;
    private volatile @Nullable Answered<T> last;

    /** A result, and when its query began. */
    private record Answered<T>(T value, Instant asOf) {}

    /**
     * Makes a shared query.
     *
     * @param clock the clock for the age of results
     * @param query reads the data, given the last result
     */
    public SingleFlight(InstantSource clock, UnaryOperator<@Nullable T> query) {
        this.clock = clock;
        this.query = query;
    }

    /** Returns the last result if its query began within an age; otherwise reads. */
    @Nullable
    public T recent(Duration age) {
        Answered<T> known = last;
        if (known != null) {
            Instant now = clock.instant();
            if (!now.isBefore(known.asOf()) && now.isBefore(known.asOf().plus(age))) {
                return known.value();
            }
        }
        return read();
    }

    /**
     * Takes a result that the caller has from elsewhere, unless a later one is known.
     *
     * @param asOf when the result was current
     */
    public void learn(T value, Instant asOf) {
        Answered<T> known = last;
        if (known == null || known.asOf().isBefore(asOf)) {
            last = new Answered<>(value, asOf);
        }
    }

    @Nullable
    public T read() {
        CompletableFuture<@Nullable T> answer;
        CompletableFuture<@Nullable T> before = null;
        boolean asks = false;
        synchronized (this) {
            asks = next == null;
            if (next == null) {
                next = new CompletableFuture<>();
                before = running;
            }
            answer = next;
        }
        if (asks) {
            await(before);
            ask(answer);
        }
        return Futures.await(answer);
    }

    private static void await(@Nullable CompletableFuture<?> before) {
        if (before != null) {
            before.handle((result, failure) -> true).join();
        }
    }

    private void ask(CompletableFuture<@Nullable T> answer) {
        synchronized (this) {
            running = answer;
            next = null;
        }
        try {
            Answered<T> known = last;
            Instant asOf = clock.instant();
            T found = query.apply(known == null ? null : known.value());
            last = found == null ? null : new Answered<>(found, asOf);
            answer.complete(found);
        } catch (RuntimeException | Error failure) {
            answer.completeExceptionally(failure);
        }
    }
}
