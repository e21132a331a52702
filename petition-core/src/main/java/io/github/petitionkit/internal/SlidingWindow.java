package io.github.petitionkit.internal;

import io.github.petitionkit.store.StoreException;
import io.github.petitionkit.store.StoreOverloadedException;
import io.github.petitionkit.transfer.ImportStoppedException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Begins the writes of {@value #TOGETHER} lines while as many are being written, so that they share transactions. The
 * results come in the order of the lines. Not thread-safe.
 */
final class SlidingWindow<R> {
    private static final int TOGETHER = 1_000;
    private static final int MOST_PAUSES = 100;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final LineListener<R> listener;
    private final Queue<Begun<R>> begun = new ArrayDeque<>(2 * TOGETHER);

    /** Receives the result of each line, in the order of the lines. */
    @FunctionalInterface
    interface LineListener<R> {
        void on(long line, R result);
    }

    private record Begun<R>(long line, Supplier<CompletionStage<R>> action, CompletableFuture<R> result) {}

    SlidingWindow(LineListener<R> listener) {
        this.listener = listener;
    }

    /**
     * Begins one line.
     *
     * @throws ImportStoppedException if an earlier line could not be written
     */
    void begin(long line, Supplier<CompletionStage<R>> action) {
        if (begun.size() == 2 * TOGETHER) {
            endUntil(TOGETHER);
        }
        begun.add(new Begun<>(line, action, action.get().toCompletableFuture()));
    }

    /** Waits for the lines that have begun. */
    void finish() {
        endUntil(0);
    }

    private void endUntil(int remaining) {
        while (begun.size() > remaining) {
            end(begun.remove());
        }
    }

    private void end(Begun<R> first) {
        listener.on(first.line(), result(first));
    }

    /** Waits where visitors keep the store busy, because an import can. */
    private R result(Begun<R> first) {
        CompletableFuture<R> result = first.result();
        for (int pauses = 0; ; pauses++) {
            try {
                return result.join();
            } catch (CompletionException failure) {
                if (!(failure.getCause() instanceof StoreOverloadedException) || pauses == MOST_PAUSES) {
                    throw stopped(first.line(), failure);
                }
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            result = first.action().get().toCompletableFuture();
        }
    }

    private static RuntimeException stopped(long line, CompletionException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof StoreException) {
            return new ImportStoppedException(line, cause);
        }
        return cause instanceof RuntimeException unchecked ? unchecked : failure;
    }
}
