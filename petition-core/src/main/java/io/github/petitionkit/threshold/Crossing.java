package io.github.petitionkit.threshold;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The effect of one write on one threshold. */
public sealed interface Crossing {
    /** {@return the threshold's code} */
    String code();

    /** {@return when it happened} */
    Instant at();

    /**
     * Returns the state of the threshold afterwards.
     *
     * @param before the state before, or {@code null} if it had never been reached
     * @return the state
     * @throws IllegalStateException if this retracts a threshold that had never been reached
     */
    ThresholdState after(@Nullable ThresholdState before);

    /**
     * The threshold is reached.
     *
     * @param code the threshold's code
     * @param at when
     * @param firstTime whether to publish an event; {@code false} if it had been reached and retracted before
     */
    record Reached(String code, Instant at, boolean firstTime) implements Crossing {
        /** Rejects {@code null}. */
        public Reached {
            Threshold.requireCode(code);
            Objects.requireNonNull(at, "at");
        }

        @Override
        public ThresholdState after(@Nullable ThresholdState before) {
            return new ThresholdState(code, before == null ? at : before.firstReachedAt(), at);
        }
    }

    /**
     * The threshold is retracted: it is no longer reached.
     *
     * @param code the threshold's code
     * @param at when
     */
    record Retracted(String code, Instant at) implements Crossing {
        /** Rejects {@code null}. */
        public Retracted {
            Threshold.requireCode(code);
            Objects.requireNonNull(at, "at");
        }

        @Override
        public ThresholdState after(@Nullable ThresholdState before) {
            if (before == null) {
                throw new IllegalStateException("Threshold " + code + " was never reached and cannot be retracted");
            }
            return new ThresholdState(code, before.firstReachedAt(), null);
        }
    }
}
