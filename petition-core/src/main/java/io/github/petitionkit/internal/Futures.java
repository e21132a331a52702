package io.github.petitionkit.internal;

import io.github.petitionkit.petition.PetitionException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Helpers for asynchronous results. */
public final class Futures {
    private Futures() {}

    /** Runs an asynchronous action, and converts an exception thrown at its start to a failed stage. */
    public static <R> CompletionStage<R> begin(Supplier<CompletionStage<R>> action) {
        try {
            return action.get();
        } catch (PetitionException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    /** Returns a stage with another result for failures of a kind. */
    static <R> CompletionStage<R> orInsteadOf(Predicate<Throwable> kind, R other, CompletionStage<R> stage) {
        return stage.handle((result, thrown) -> {
            if (thrown == null) {
                return result;
            }
            Throwable failure =
                    thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
            if (kind.test(failure)) {
                return other;
            }
            throw new CompletionException(failure);
        });
    }
}
