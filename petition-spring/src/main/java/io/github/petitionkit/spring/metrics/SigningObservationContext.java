package io.github.petitionkit.spring.metrics;

import io.github.petitionkit.petition.PetitionId;
import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;

/** What is observed while somebody signs or confirms. It has nothing of the signer. */
public final class SigningObservationContext extends Observation.Context {
    private final Step step;
    private final @Nullable PetitionId petition;
    private volatile @Nullable Object result;

    SigningObservationContext(Step step, @Nullable PetitionId petition) {
        this.step = step;
        this.petition = petition;
    }

    /** {@return what is observed} */
    public Step step() {
        return step;
    }

    /** {@return the petition, or {@code null} while confirming, since the link alone knows it} */
    public @Nullable PetitionId petition() {
        return petition;
    }

    /**
     * Returns the result.
     *
     * @return a {@link io.github.petitionkit.signature.result.SigningResult} or {@link
     *     io.github.petitionkit.signature.result.ConfirmationResult}, or {@code null} before the end and after a failure
     */
    public @Nullable Object result() {
        return result;
    }

    void result(Object value) {
        result = value;
    }

    /** What is observed. */
    public enum Step {
        /** Signing. */
        SIGN,
        /** Confirming a signature. */
        CONFIRM
    }
}
