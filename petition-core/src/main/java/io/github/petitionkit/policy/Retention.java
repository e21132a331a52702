package io.github.petitionkit.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The retention period of signers' personal data. It ends at the earliest of up to three limits. Days, months and years
 * are counted by the calendar in UTC.
 *
 * @param afterEnd how long after the petition ended (was closed, rejected, hidden, stopped or withdrawn), or
 *     {@code null}
 * @param afterOpening how long after it opened for signing, or {@code null}
 * @param afterOutcome how long after an outcome was recorded, or {@code null}
 */
public record Retention(
        @Nullable Period afterEnd,
        @Nullable Period afterOpening,
        @Nullable AfterOutcome afterOutcome) {
    /** How long an unconfirmed attempt is kept after its last link has expired. */
    public static final Duration AFTER_LINK = Duration.ofDays(7);

    /**
     * How long a signer's data is kept after the signature if the petition has no deadline and the only limit counts
     * from its end. Otherwise the data of a petition that never ends would be kept for ever.
     */
    public static final Period WITHOUT_END = Period.ofYears(2);

    /** Six months after the end, as the UK Parliament's site does. */
    public static final Retention SIX_MONTHS = afterEnd(Period.ofMonths(6));

    /**
     * Requires at least one limit after the end or the opening.
     *
     * @throws IllegalArgumentException if a period is negative, or if both of these limits are missing
     */
    public Retention {
        requireNotNegative(afterEnd);
        requireNotNegative(afterOpening);
        if (afterEnd == null && afterOpening == null) {
            throw new IllegalArgumentException(
                    "Data cannot be kept for ever: limit it after the end or after the opening");
        }
    }

    /**
     * A limit after an outcome. The outcome may never happen, so this cannot be the only limit.
     *
     * @param track the outcome's track, such as {@code submission}
     * @param period how long after the outcome was recorded
     */
    public record AfterOutcome(String track, Period period) {
        /** Requires a period of 0 or more. */
        public AfterOutcome {
            Objects.requireNonNull(track, "track");
            requireNotNegative(period);
        }
    }

    private static void requireNotNegative(@Nullable Period period) {
        if (period == null) {
            return;
        }
        if (DateLimits.require(period).isNegative()) {
            throw new IllegalArgumentException("Data cannot be kept for " + period + "; give a period of 0 or more");
        }
    }

    /**
     * Limits retention after the end.
     *
     * @param period how long after the petition ended
     * @return the rule
     */
    public static Retention afterEnd(Period period) {
        return new Retention(Objects.requireNonNull(period, "period"), null, null);
    }

    /**
     * Limits retention after the opening, even while the petition is open.
     *
     * @param period how long after it opened
     * @return the rule
     */
    public static Retention afterOpening(Period period) {
        return new Retention(null, Objects.requireNonNull(period, "period"), null);
    }

    /**
     * Adds a limit after an outcome.
     *
     * @param track the outcome's track
     * @param period how long after the outcome was recorded
     * @return the rule
     */
    public Retention orAfterOutcome(String track, Period period) {
        return new Retention(afterEnd, afterOpening, new AfterOutcome(track, period));
    }

    /**
     * Returns the instant up to which signers' data must be erased while their petition is open.
     *
     * @param now the present
     * @return the instant; data of signatures received up to it must be erased; empty if another limit applies
     */
    public Optional<Instant> since(Instant now) {
        return afterOpening == null
                ? Optional.of(now.atZone(ZoneOffset.UTC).minus(WITHOUT_END).toInstant())
                : Optional.empty();
    }

    /**
     * Returns when the data must be erased.
     *
     * @param opened when the petition opened, or {@code null}
     * @param ended when it ended, or {@code null}
     * @param outcome when the outcome of {@link #afterOutcome()} was recorded, or {@code null}
     * @return the earliest instant; empty while none is known
     */
    public Optional<Instant> until(@Nullable Instant opened, @Nullable Instant ended, @Nullable Instant outcome) {
        return Stream.of(
                        later(ended, afterEnd),
                        later(opened, afterOpening),
                        later(outcome, afterOutcome == null ? null : afterOutcome.period()))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    private static Optional<Instant> later(@Nullable Instant from, @Nullable Period period) {
        return from == null || period == null
                ? Optional.empty()
                : Optional.of(from.atZone(ZoneOffset.UTC).plus(period).toInstant());
    }
}
