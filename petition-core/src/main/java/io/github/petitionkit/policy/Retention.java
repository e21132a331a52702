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
 * How long personal data of signers is kept: to the earliest of up to three limits. Days, months and years are those of
 * the calendar in UTC.
 *
 * @param afterEnd how long after the petition ended (was closed, rejected, hidden, stopped or withdrawn), or {@code null}
 * @param afterOpening how long after it opened for signing, or {@code null}
 * @param afterOutcome how long after an outcome was recorded, or {@code null}
 */
public record Retention(
        @Nullable Period afterEnd,
        @Nullable Period afterOpening,
        @Nullable AfterOutcome afterOutcome) {
    /** How long an attempt that nobody has confirmed is kept after its last link has died. */
    public static final Duration AFTER_LINK = Duration.ofDays(7);

    /**
     * How long a signer's data is kept after the signature, where the petition has no deadline and the rule counts from nothing
     * but its end: what may never end would be kept for ever.
     */
    public static final Period WITHOUT_END = Period.ofYears(2);

    /** Six months after the end, as the UK Parliament's site does. */
    public static final Retention SIX_MONTHS = afterEnd(Period.ofMonths(6));

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if a period is negative, or if there is no limit at all
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
     * A limit after something that may never happen, and so never the only one.
     *
     * @param track the outcome's track, such as {@code submission}
     * @param period how long after the outcome was recorded
     */
    public record AfterOutcome(String track, Period period) {
        /** Checks the components. */
        public AfterOutcome {
            Objects.requireNonNull(track, "track");
            requireNotNegative(period);
        }
    }

    private static void requireNotNegative(@Nullable Period period) {
        if (period != null && period.isNegative()) {
            throw new IllegalArgumentException("Data cannot be kept for " + period + "; give a period of 0 or more");
        }
    }

    /**
     * A limit after the end.
     *
     * @param period how long after the petition ended
     * @return the rule
     */
    public static Retention afterEnd(Period period) {
        return new Retention(Objects.requireNonNull(period, "period"), null, null);
    }

    /**
     * A limit after the opening, whether or not the petition has ended.
     *
     * @param period how long after it opened
     * @return the rule
     */
    public static Retention afterOpening(Period period) {
        return new Retention(null, Objects.requireNonNull(period, "period"), null);
    }

    /**
     * This rule and a limit after an outcome.
     *
     * @param track the outcome's track
     * @param period how long after the outcome was recorded
     * @return the rule
     */
    public Retention orAfterOutcome(String track, Period period) {
        return new Retention(afterEnd, afterOpening, new AfterOutcome(track, period));
    }

    /**
     * Until when signatures must have come in for their signers' data to be erased although their petition goes on.
     *
     * @param now the present
     * @return the instant; empty where another limit ends the time
     */
    public Optional<Instant> since(Instant now) {
        return afterOpening == null
                ? Optional.of(now.atZone(ZoneOffset.UTC).minus(WITHOUT_END).toInstant())
                : Optional.empty();
    }

    /**
     * When the data has to be erased.
     *
     * @param opened when the petition opened, or {@code null}
     * @param ended when it ended, or {@code null}
     * @param outcome when the outcome of {@link #afterOutcome()} was recorded, or {@code null}
     * @return the earliest instant; empty as long as none is known
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
