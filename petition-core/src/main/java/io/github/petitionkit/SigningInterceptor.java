package io.github.petitionkit;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.ConfirmationResult;
import io.github.petitionkit.signature.SigningResult;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Stands around signing and confirming, to measure and to trace. It runs what it is given exactly once, in the calling
 * thread, and gives back the result; what it throws the caller gets. What is begun without making the caller wait does not
 * throw: it completes with a result or with an exception. Safe for many threads.
 */
public interface SigningInterceptor {
    /**
     * Watches one attempt to sign, until it is durable.
     *
     * @param petition which petition
     * @param signing signs
     * @return what became of it
     */
    default SigningResult signing(PetitionId petition, Supplier<SigningResult> signing) {
        return signing.get();
    }

    /**
     * Watches one attempt to sign that does not make its caller wait.
     *
     * @param petition which petition
     * @param signing begins to sign
     * @return completed with what became of it
     */
    default CompletionStage<SigningResult> signingAsync(
            PetitionId petition, Supplier<CompletionStage<SigningResult>> signing) {
        return signing.get();
    }

    /**
     * Watches one confirmation, until it is durable.
     *
     * @param confirming confirms
     * @return what became of it
     */
    default ConfirmationResult confirming(Supplier<ConfirmationResult> confirming) {
        return confirming.get();
    }

    /**
     * Watches one confirmation that does not make its caller wait.
     *
     * @param confirming begins to confirm
     * @return completed with what became of it
     */
    default CompletionStage<ConfirmationResult> confirmingAsync(
            Supplier<CompletionStage<ConfirmationResult>> confirming) {
        return confirming.get();
    }
}
