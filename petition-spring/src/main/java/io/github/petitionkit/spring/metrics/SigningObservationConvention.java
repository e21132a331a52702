package io.github.petitionkit.spring.metrics;

import io.github.petitionkit.petition.PetitionId;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The library's names: {@code petitionkit.sign} and {@code petitionkit.confirm}, with the tag {@code outcome}. Only spans
 * have the petition's id.
 *
 * @param step the step that is named
 */
record SigningObservationConvention(SigningObservationContext.Step step)
        implements ObservationConvention<SigningObservationContext> {
    private static final Pattern WORD = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    @Override
    public boolean supportsContext(Observation.Context context) {
        return context instanceof SigningObservationContext signing && signing.step() == step;
    }

    @Override
    public String getName() {
        return "petitionkit." + step.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(SigningObservationContext context) {
        Object result = context.result();
        return KeyValues.of("outcome", result == null ? "error" : words(result.getClass()));
    }

    @Override
    public KeyValues getHighCardinalityKeyValues(SigningObservationContext context) {
        PetitionId petition = context.petition();
        return petition == null ? KeyValues.empty() : KeyValues.of("petition", petition.toString());
    }

    /** Converts {@code AlreadySigned} to {@code already-signed}. */
    private static String words(Class<?> outcome) {
        return WORD.matcher(outcome.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
    }
}
