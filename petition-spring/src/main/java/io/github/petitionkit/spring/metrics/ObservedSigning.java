package io.github.petitionkit.spring.metrics;

import io.github.petitionkit.SigningInterceptor;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.result.ConfirmationResult;
import io.github.petitionkit.signature.result.SigningResult;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Observes signing and confirming: a timer by outcome, and a span if tracing is present. Only spans have the petition's
 * id; nothing has the signer.
 *
 * @param registry the registry of observations
 */
record ObservedSigning(ObservationRegistry registry) implements SigningInterceptor {
    private static final Pattern WORD = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final String OUTCOME = "outcome";

    @Override
    public SigningResult signing(PetitionId petition, Supplier<SigningResult> signing) {
        Observation observation = begin("petitionkit.sign").highCardinalityKeyValue("petition", petition.toString());
        return observe(observation, signing);
    }

    @Override
    public CompletionStage<SigningResult> signingAsync(
            PetitionId petition, Supplier<CompletionStage<SigningResult>> signing) {
        Observation observation = begin("petitionkit.sign").highCardinalityKeyValue("petition", petition.toString());
        return observeLater(observation, signing);
    }

    @Override
    public ConfirmationResult confirming(Supplier<ConfirmationResult> confirming) {
        return observe(begin("petitionkit.confirm"), confirming);
    }

    @Override
    public CompletionStage<ConfirmationResult> confirmingAsync(
            Supplier<CompletionStage<ConfirmationResult>> confirming) {
        return observeLater(begin("petitionkit.confirm"), confirming);
    }

    private Observation begin(String name) {
        return Observation.createNotStarted(name, registry).lowCardinalityKeyValue(OUTCOME, "error");
    }

    private static <R> R observe(Observation observation, Supplier<R> action) {
        return observation.observe(() -> {
            R result = action.get();
            observation.lowCardinalityKeyValue(OUTCOME, words(result.getClass()));
            return result;
        });
    }

    /** Stops the observation when the stage completes, in any thread. */
    private static <R> CompletionStage<R> observeLater(Observation observation, Supplier<CompletionStage<R>> action) {
        CompletionStage<R> begun = observation.start().scoped(action);
        return begun.whenComplete((result, failure) -> {
            if (failure == null) {
                observation.lowCardinalityKeyValue(OUTCOME, words(result.getClass()));
            } else {
                Throwable cause = failure.getCause();
                observation.error(cause == null ? failure : cause);
            }
            observation.stop();
        });
    }

    /** Converts {@code AlreadySigned} to {@code already-signed}. */
    private static String words(Class<?> outcome) {
        return WORD.matcher(outcome.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
    }
}
