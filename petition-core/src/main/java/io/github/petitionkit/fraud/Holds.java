package io.github.petitionkit.fraud;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is held on a petition, for how long, by which check, and what moderators have made of those that the check held before.
 * A hold is silent: nobody but this tells that honest people wait.
 *
 * @param at the present
 * @param judged how many signatures count or are held
 * @param held how many of these are held
 * @param lately how many of these were received within the last day
 * @param heldLately how many of these are held
 * @param causes by the heaviest signal of each held or reviewed signature, the one that holds most first
 */
public record Holds(Instant at, long judged, long held, long lately, long heldLately, List<Cause> causes) {
    private static final Duration LATELY = Duration.ofDays(1);
    private static final int FEWEST = 20;
    private static final double SHARE = 0.02;
    private static final double TIMES = 3;
    private static final double MOST = 0.9;

    /** Copies the list. */
    public Holds {
        Objects.requireNonNull(at, "at");
        causes = List.copyOf(causes);
    }

    /**
     * What one check holds.
     *
     * @param code the heaviest signal
     * @param held how many are held for it
     * @param oldest since when the one waits that has waited longest, or {@code null} if none is held
     * @param released how many moderators have let go
     * @param invalidated how many moderators have taken out
     */
    public record Cause(String code, long held, @Nullable Instant oldest, long released, long invalidated) {
        /** Checks the component. */
        public Cause {
            Objects.requireNonNull(code, "code");
        }

        /**
         * Whether moderators have let go nearly all of those that they have looked at: nine in ten of twenty or more. Then the
         * check is wrong here, and what it holds should go together.
         *
         * @return whether it is mostly wrong
         */
        public boolean isMostlyWrong() {
            long reviewed = released + invalidated;
            return reviewed >= FEWEST && released >= MOST * reviewed;
        }
    }

    /**
     * Whether more are held lately than the petition's own history explains: twenty or more, above two in a hundred, and more than
     * three times the share of the time before. An attack does that, and so does a check that takes a crowd for one: look.
     *
     * @return whether somebody should look now
     */
    public boolean isAlarming() {
        long before = judged - lately;
        double usual = before == 0 ? 0 : (double) (held - heldLately) / before;
        double share = lately == 0 ? 0 : (double) heldLately / lately;
        return heldLately >= FEWEST && share > SHARE && share > TIMES * usual;
    }

    /** {@return how long the one has waited that has waited longest; zero if nobody is held} */
    public Duration age() {
        return causes.stream()
                .map(Cause::oldest)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(oldest -> Duration.between(oldest, at))
                .orElse(Duration.ZERO);
    }

    /**
     * Counts the holds among signatures.
     *
     * @param signatures those of one petition, in any order; read once
     * @param at the present
     * @return the holds
     */
    public static Holds of(Stream<Signature> signatures, Instant at) {
        Count count = new Count(at);
        signatures.forEach(count::add);
        List<Cause> causes = new ArrayList<>();
        count.causes.forEach((code, cause) ->
                causes.add(new Cause(code, cause.held, cause.oldest, cause.released, cause.invalidated)));
        causes.sort(Comparator.comparingLong(Cause::held).reversed().thenComparing(Cause::code));
        return new Holds(at, count.judged, count.held, count.lately, count.heldLately, causes);
    }

    /**
     * What a signature is held for.
     *
     * @param signature the signature
     * @return the code of its heaviest signal, or {@code staff} where a moderator held it without one
     */
    public static String cause(Signature signature) {
        List<Signal> signals = signature.assessment().signals();
        return signals.isEmpty() ? "staff" : signals.get(0).code();
    }

    private static final class Count {
        private final Map<String, OfCause> causes = new TreeMap<>();
        private final Instant from;
        private long judged;
        private long held;
        private long lately;
        private long heldLately;

        Count(Instant at) {
            from = at.minus(LATELY);
        }

        void add(Signature signature) {
            boolean isHeld = signature.state() == SignatureState.HELD;
            if (isHeld || signature.state() == SignatureState.CONFIRMED) {
                boolean isLate = !signature.timestamps().receivedAt().isBefore(from);
                judged++;
                held += isHeld ? 1 : 0;
                lately += isLate ? 1 : 0;
                heldLately += isHeld && isLate ? 1 : 0;
            }
            if (isHeld || signature.former() == SignatureState.HELD) {
                causes.computeIfAbsent(cause(signature), code -> new OfCause()).add(signature);
            }
        }
    }

    private static final class OfCause {
        private long held;
        private long released;
        private long invalidated;
        private @Nullable Instant oldest;

        void add(Signature signature) {
            Instant since = signature.timestamps().receivedAt();
            switch (signature.state()) {
                case HELD -> {
                    held++;
                    oldest = oldest == null || since.isBefore(oldest) ? since : oldest;
                }
                case CONFIRMED, PENDING -> released++;
                case INVALIDATED -> invalidated++;
                default -> {}
            }
        }
    }
}
