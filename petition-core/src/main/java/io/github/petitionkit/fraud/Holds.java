package io.github.petitionkit.fraud;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The held signatures of a petition: how many, for how long, by which check, and how moderators have decided on earlier
 * holds of each check. Signers get no notice of a hold, so this report is the only sign that honest people wait.
 *
 * @param at the present
 * @param judged number of signatures that count, are held, or were held until moderators invalidated them
 * @param held number of these that are held
 * @param lately number of the judged ones received within the last day
 * @param heldLately number of these that are held
 * @param heldBefore number of the judged ones received earlier that are or were held
 * @param causes the holds by the heaviest signal of each held or reviewed signature, most holds first
 */
public record Holds(
        Instant at, long judged, long held, long lately, long heldLately, long heldBefore, List<Cause> causes) {
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
     * The holds of one check.
     *
     * @param code the heaviest signal
     * @param held number of signatures held for it
     * @param heldLately number of these received within the last day
     * @param oldest since when the oldest hold lasts, or {@code null} if none is held
     * @param released number of signatures that moderators have released
     * @param invalidated number of signatures that moderators have invalidated
     * @param networks number of networks that the released and the invalidated ones came from; one without an address
     *     counts as a network
     */
    public record Cause(
            String code,
            long held,
            long heldLately,
            @Nullable Instant oldest,
            long released,
            long invalidated,
            long networks) {
        /** Requires {@code code}. */
        public Cause {
            Objects.requireNonNull(code, "code");
        }

        /**
         * Returns whether moderators have released nearly all reviewed signatures: nine in ten, from twenty networks or
         * more. Then the check is wrong on this petition, and its holds should be released together. A school that a
         * moderator has let go as a group says nothing about the check elsewhere.
         *
         * @return {@code true} if the check is mostly wrong
         */
        public boolean isMostlyWrong() {
            long reviewed = released + invalidated;
            return networks >= FEWEST && released >= MOST * reviewed;
        }
    }

    /**
     * Returns whether more signatures are held lately than the petition's history explains: twenty or more, above two
     * in a hundred, and more than three times the earlier share. The cause is an attack, or a check that mistakes a
     * crowd for one.
     *
     * @return the check with most of the recent holds, and the figures; empty if no moderator needs to look now
     */
    public Optional<HoldAlarm> alarm() {
        long before = judged - lately;
        double usual = before == 0 ? 0 : (double) heldBefore / before;
        double share = lately == 0 ? 0 : (double) heldLately / lately;
        return heldLately >= FEWEST && share > SHARE && share > TIMES * usual
                ? causes.stream()
                        .max(Comparator.comparingLong(Cause::heldLately))
                        .map(most -> new HoldAlarm(most.code(), most.heldLately(), heldLately, lately, usual))
                : Optional.empty();
    }

    /** {@return the age of the oldest hold; zero if nobody is held} */
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
     * @param signatures the signatures of one petition, in any order; read once
     * @param at the present
     * @return the holds
     */
    public static Holds of(Stream<Signature> signatures, Instant at) {
        Count count = new Count(at);
        signatures.forEach(count::add);
        List<Cause> causes = new ArrayList<>();
        count.causes.forEach((code, cause) -> causes.add(new Cause(
                code,
                cause.held,
                cause.heldLately,
                cause.oldest,
                cause.released,
                cause.invalidated,
                cause.withoutNetwork + cause.networks.size())));
        causes.sort(Comparator.comparingLong(Cause::held).reversed().thenComparing(Cause::code));
        return new Holds(at, count.judged, count.held, count.lately, count.heldLately, count.heldBefore, causes);
    }

    /**
     * Returns the cause of a hold.
     *
     * @param signature the signature
     * @return the code of its heaviest signal, or {@code staff} if a moderator held it without a signal
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
        private long heldBefore;

        Count(Instant at) {
            from = at.minus(LATELY);
        }

        void add(Signature signature) {
            boolean isHeld = signature.state() == SignatureState.HELD;
            boolean wasHeld = isHeld || signature.former() == SignatureState.HELD;
            boolean isLate = !signature.timestamps().receivedAt().isBefore(from);
            if (wasHeld || signature.state() == SignatureState.CONFIRMED) {
                judged++;
                held += isHeld ? 1 : 0;
                lately += isLate ? 1 : 0;
                heldLately += isHeld && isLate ? 1 : 0;
                heldBefore += wasHeld && !isLate ? 1 : 0;
            }
            if (wasHeld) {
                causes.computeIfAbsent(cause(signature), code -> new OfCause()).add(signature, isLate);
            }
        }
    }

    private static final class OfCause {
        private long held;
        private long heldLately;
        private long released;
        private long invalidated;
        private final Set<String> networks = new HashSet<>();
        private long withoutNetwork;
        private @Nullable Instant oldest;

        void add(Signature signature, boolean isLate) {
            Instant since = signature.timestamps().receivedAt();
            switch (signature.state()) {
                case HELD -> {
                    held++;
                    heldLately += isLate ? 1 : 0;
                    oldest = oldest == null || since.isBefore(oldest) ? since : oldest;
                }
                case CONFIRMED, PENDING -> {
                    released++;
                    noteNetwork(signature);
                }
                case INVALIDATED -> {
                    invalidated++;
                    noteNetwork(signature);
                }
                default -> {}
            }
        }

        private void noteNetwork(Signature signature) {
            String network = Trait.SUBNET.of(Attempt.of(signature));
            if (network == null) {
                withoutNetwork++;
            } else {
                networks.add(network);
            }
        }
    }
}
