package io.github.petitionkit.threshold;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One write's effect on one threshold. */
public sealed interface Crossing {
    /** {@return the threshold's code} */
    String code();

    /** {@return when it was crossed} */
    Instant at();

    /**
     * What is known of the threshold afterwards.
     *
     * @param before what was known before, or {@code null} if it had never been reached
     * @return the state
     * @throws IllegalStateException if this takes back what had never been reached
     */
    ThresholdState after(@Nullable ThresholdState before);

    /**
     * The threshold is reached.
     *
     * @param code the threshold's code
     * @param at when
     * @param firstTime whether people are to be told; {@code false} when it had been reached and taken back before
     */
    record Reached(String code, Instant at, boolean firstTime) implements Crossing {
        /**
         * Checks the components.
         *
         * @param code as in {@link #code()}
         * @param at as in {@link #at()}
         * @param firstTime as in {@link #firstTime()}
         */
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
     * The threshold is taken back.
     *
     * @param code the threshold's code
     * @param at when
     */
    record Retracted(String code, Instant at) implements Crossing {
        /**
         * Checks the components.
         *
         * @param code as in {@link #code()}
         * @param at as in {@link #at()}
         */
        public Retracted {
            Threshold.requireCode(code);
            Objects.requireNonNull(at, "at");
        }

        @Override
        public ThresholdState after(@Nullable ThresholdState before) {
            if (before == null) {
                throw new IllegalStateException("Threshold " + code + " was never reached and cannot be taken back");
            }
            return new ThresholdState(code, before.firstReachedAt(), null);
        }
    }
}
