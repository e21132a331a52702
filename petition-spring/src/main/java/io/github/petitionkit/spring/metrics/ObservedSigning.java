package io.github.petitionkit.spring.metrics;

import io.github.petitionkit.SigningInterceptor;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.result.ConfirmationResult;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.spring.metrics.SigningObservationContext.Step;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Observes signing and confirming: a timer by outcome, and a span if tracing is present. Nothing of it has the signer.
 *
 * @param registry the registry of observations, whose conventions come before the library's
 */
record ObservedSigning(ObservationRegistry registry) implements SigningInterceptor {
    private static final SigningObservationConvention SIGNING = new SigningObservationConvention(Step.SIGN);
    private static final SigningObservationConvention CONFIRMING = new SigningObservationConvention(Step.CONFIRM);

    @Override
    public SigningResult signing(PetitionId petition, Supplier<SigningResult> signing) {
        return observe(SIGNING, new SigningObservationContext(Step.SIGN, petition), signing);
    }

    @Override
    public CompletionStage<SigningResult> signingAsync(
            PetitionId petition, Supplier<CompletionStage<SigningResult>> signing) {
        return observeLater(SIGNING, new SigningObservationContext(Step.SIGN, petition), signing);
    }

    @Override
    public ConfirmationResult confirming(Supplier<ConfirmationResult> confirming) {
        return observe(CONFIRMING, new SigningObservationContext(Step.CONFIRM, null), confirming);
    }

    @Override
    public CompletionStage<ConfirmationResult> confirmingAsync(
            Supplier<CompletionStage<ConfirmationResult>> confirming) {
        return observeLater(CONFIRMING, new SigningObservationContext(Step.CONFIRM, null), confirming);
    }

    private Observation begin(SigningObservationConvention convention, SigningObservationContext context) {
        return Observation.createNotStarted(null, convention, () -> context, registry);
    }

    private <R> R observe(
            SigningObservationConvention convention, SigningObservationContext context, Supplier<R> action) {
        return begin(convention, context).observe(() -> {
            R result = action.get();
            context.result(result);
            return result;
        });
    }

    /** Stops the observation when the stage completes, in any thread. */
    private <R> CompletionStage<R> observeLater(
            SigningObservationConvention convention,
            SigningObservationContext context,
            Supplier<CompletionStage<R>> action) {
        Observation observation = begin(convention, context);
        CompletionStage<R> begun = observation.start().scoped(action);
        return begun.whenComplete((result, failure) -> {
            if (failure == null) {
                context.result(result);
            } else {
                Throwable cause = failure.getCause();
                observation.error(cause == null ? failure : cause);
            }
            observation.stop();
        });
    }
}
