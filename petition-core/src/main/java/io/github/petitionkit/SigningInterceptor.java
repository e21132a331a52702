package io.github.petitionkit;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.result.ConfirmationResult;
import io.github.petitionkit.signature.result.SigningResult;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Intercepts signing and confirming, for measurements and traces. Call the given action exactly once, in the calling
 * thread, and return its result. The caller receives any exception. The asynchronous actions do not throw: their stage
 * completes with a result or with an exception. Implementations must be thread-safe.
 */
public interface SigningInterceptor {
    /**
     * Intercepts one attempt to sign. The action returns when the result is durable.
     *
     * @param petition which petition
     * @param signing the action that signs
     * @return the result
     */
    default SigningResult signing(PetitionId petition, Supplier<SigningResult> signing) {
        return signing.get();
    }

    /**
     * Intercepts one asynchronous attempt to sign.
     *
     * @param petition which petition
     * @param signing the action that begins to sign
     * @return completes with the result
     */
    default CompletionStage<SigningResult> signingAsync(
            PetitionId petition, Supplier<CompletionStage<SigningResult>> signing) {
        return signing.get();
    }

    /**
     * Intercepts one confirmation. The action returns when the result is durable.
     *
     * @param confirming the action that confirms
     * @return the result
     */
    default ConfirmationResult confirming(Supplier<ConfirmationResult> confirming) {
        return confirming.get();
    }

    /**
     * Intercepts one asynchronous confirmation.
     *
     * @param confirming the action that begins to confirm
     * @return completes with the result
     */
    default CompletionStage<ConfirmationResult> confirmingAsync(
            Supplier<CompletionStage<ConfirmationResult>> confirming) {
        return confirming.get();
    }
}
