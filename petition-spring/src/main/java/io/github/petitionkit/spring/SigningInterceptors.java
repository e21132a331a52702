package io.github.petitionkit.spring;

import io.github.petitionkit.SigningInterceptor;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.result.ConfirmationResult;
import io.github.petitionkit.signature.result.SigningResult;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Nests several interceptors.
 *
 * @param outermostFirst the interceptors, the outermost first
 */
record SigningInterceptors(List<SigningInterceptor> outermostFirst) implements SigningInterceptor {
    @Override
    public SigningResult signing(PetitionId petition, Supplier<SigningResult> signing) {
        return watched(signing, (watcher, inner) -> watcher.signing(petition, inner));
    }

    @Override
    public CompletionStage<SigningResult> signingAsync(
            PetitionId petition, Supplier<CompletionStage<SigningResult>> signing) {
        return watched(signing, (watcher, inner) -> watcher.signingAsync(petition, inner));
    }

    @Override
    public ConfirmationResult confirming(Supplier<ConfirmationResult> confirming) {
        return watched(confirming, SigningInterceptor::confirming);
    }

    @Override
    public CompletionStage<ConfirmationResult> confirmingAsync(
            Supplier<CompletionStage<ConfirmationResult>> confirming) {
        return watched(confirming, SigningInterceptor::confirmingAsync);
    }

    private <R> R watched(Supplier<R> action, BiFunction<SigningInterceptor, Supplier<R>, R> watch) {
        Supplier<R> watched = action;
        for (int i = outermostFirst.size() - 1; i >= 0; i--) {
            SigningInterceptor watcher = outermostFirst.get(i);
            Supplier<R> inner = watched;
            watched = () -> watch.apply(watcher, inner);
        }
        return watched.get();
    }
}
