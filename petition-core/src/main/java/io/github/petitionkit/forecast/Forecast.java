package io.github.petitionkit.forecast;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What a {@link Forecaster} makes of a petition's counts. */
public sealed interface Forecast {
    /** {@return whether it will be in time} */
    Likelihood outlook();

    /** It is reached already. */
    record Reached() implements Forecast {
        @Override
        public Likelihood outlook() {
            return Likelihood.YES;
        }
    }

    /**
     * It was not reached in time.
     *
     * @param deadline when it became too late
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

    /** Nothing can be told: no signature has been counted of late where signatures are needed. */
    record Unknown() implements Forecast {
        @Override
        public Likelihood outlook() {
            return Likelihood.UNCERTAIN;
        }
    }

    /**
     * It is still ahead. The three instants do not look at the deadline; each is empty if it is more than ten years away, or
     * if it may well never come. They are in order, and rounded up to the minute.
     *
     * @param level the probability that the instant of reaching lies from {@code earliest} to {@code latest}
     * @param earliest before which it is reached with a probability of half of what {@code level} leaves
     * @param expected the median: as likely before as after
     * @param latest after which it is reached with a probability of half of what {@code level} leaves
     * @param chance the probability of reaching it by the deadline, or where there is none within ten years; from 0 to 1
     */
    record Ahead(
            double level,
            Optional<Instant> earliest,
            Optional<Instant> expected,
            Optional<Instant> latest,
            double chance)
            implements Forecast {
        /** Checks that the components agree. */
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
