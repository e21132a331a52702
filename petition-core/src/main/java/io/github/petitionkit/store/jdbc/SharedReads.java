package io.github.petitionkit.store.jdbc;

import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Lets those who read the same thing at the same time share one query: who comes while one is under way waits for the next,
 * together with all who come until then. So nobody gets an answer to a query that began before the question.
 */
final class SharedReads<T> {
    private final UnaryOperator<@Nullable T> query;
    private @Nullable CompletableFuture<@Nullable T> running;
    private @Nullable CompletableFuture<@Nullable T> next;
    private volatile @Nullable T last;

    /**
     * A thing to read.
     *
     * @param query reads it, given what it was when last read
     */
    SharedReads(UnaryOperator<@Nullable T> query) {
        this.query = query;
    }

    @Nullable
    T read() {
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
        return Answers.await(answer);
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
            T found = query.apply(last);
            last = found;
            answer.complete(found);
        } catch (RuntimeException | Error failure) {
            answer.completeExceptionally(failure);
        }
    }
}
