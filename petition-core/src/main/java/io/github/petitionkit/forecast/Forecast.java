package io.github.petitionkit.forecast;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Result of a {@link Forecaster} for a petition's counts. */
public sealed interface Forecast {
    /** {@return whether the number will be reached in time} */
    Likelihood outlook();

    /** The number is already reached. */
    record Reached() implements Forecast {
        @Override
        public Likelihood outlook() {
            return Likelihood.YES;
        }
    }

    /**
     * The number was not reached in time.
     *
     * @param deadline the deadline, exclusive
     */
    record Missed(Instant deadline) implements Forecast {
        /** Rejects {@code null}. */
        public Missed {
            Objects.requireNonNull(deadline, "deadline");
        }

        @Override
        public Likelihood outlook() {
            return Likelihood.NO;
        }
    }

    /** No forecast is possible: no signature has been counted recently where signatures are needed. */
    record Unknown() implements Forecast {
        @Override
        public Likelihood outlook() {
            return Likelihood.UNCERTAIN;
        }
    }

    /**
     * The number is not reached yet. The three instants ignore the deadline. Each is empty if it is more than ten years
     * away or may never come. They are in order, and rounded up to the minute.
     *
     * @param level the probability that the number is reached from {@code earliest} to {@code latest}
     * @param earliest the lower bound: the number is reached before it with probability {@code (1 - level) / 2}
     * @param expected the median
     * @param latest the upper bound: the number is reached after it with probability {@code (1 - level) / 2}
     * @param chance the probability of reaching the number by the deadline, or within ten years without one; from 0 to
     *     1
     */
    record Ahead(
            double level,
            Optional<Instant> earliest,
            Optional<Instant> expected,
            Optional<Instant> latest,
            double chance)
            implements Forecast {
        /** Requires probabilities in range and instants in order. */
        public Ahead {
            if (!(level > 0 && level < 1) || !(chance >= 0 && chance <= 1)) {
                throw new IllegalArgumentException(
                        "A level is above 0 and below 1, a chance from 0 to 1; got %s and %s".formatted(level, chance));
            }
            if (isAfter(earliest, expected) || isAfter(expected, latest)) {
                throw new IllegalArgumentException(
                        "The earliest instant comes first and the latest last; got %s, %s, %s"
                                .formatted(earliest, expected, latest));
            }
        }

        @Override
        public Likelihood outlook() {
            if (chance >= level) {
                return Likelihood.YES;
            }
            return chance <= 1 - level ? Likelihood.NO : Likelihood.UNCERTAIN;
        }

        private static boolean isAfter(Optional<Instant> one, Optional<Instant> other) {
            return orNever(one).isAfter(orNever(other));
        }

        private static Instant orNever(Optional<Instant> instant) {
            return instant.orElse(Instant.MAX);
        }
    }
}
