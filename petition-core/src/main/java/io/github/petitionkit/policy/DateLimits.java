package io.github.petitionkit.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The dates that a petition may have: years of four digits, which every database and every reader of JSON knows, and
 * times of at most {@value #YEARS} years, so that a date with a time added to it is a date again.
 */
public final class DateLimits {
    /** The first day of the first year of four digits. */
    public static final LocalDate FIRST = LocalDate.of(0, 1, 1);

    /** The last day of the last year of four digits. */
    public static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private static final long YEARS = 1000;
    private static final Duration LONGEST = Duration.ofDays(366 * YEARS);

    private DateLimits() {}

    /**
     * Requires a day of a year of four digits.
     *
     * @param day the day
     * @return the day
     * @throws IllegalArgumentException if it is before {@link #FIRST} or after {@link #LAST}
     */
    public static LocalDate require(LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw outside(day);
        }
        return day;
    }

    /**
     * Requires an instant of a year of four digits, in UTC.
     *
     * @param at the instant
     * @return the instant
     * @throws IllegalArgumentException if it is before {@link #FIRST} or after {@link #LAST}
     */
    public static Instant require(Instant at) {
        boolean isEarly = at.isBefore(FIRST.atStartOfDay(ZoneOffset.UTC).toInstant());
        if (isEarly
                || !at.isBefore(LAST.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())) {
            throw outside(at);
        }
        return at;
    }

    /**
     * Requires a time of at most {@value #YEARS} years.
     *
     * @param time the time; below zero is the caller's to judge
     * @return the time
     * @throws IllegalArgumentException if it is longer, forwards or backwards
     */
    public static Duration require(Duration time) {
        if (time.compareTo(LONGEST) > 0 || time.compareTo(LONGEST.negated()) < 0) {
            throw tooLong(time);
        }
        return time;
    }

    /**
     * Requires a time of at most {@value #YEARS} years.
     *
     * @param time the time; below zero is the caller's to judge
     * @return the time
     * @throws IllegalArgumentException if it is longer, forwards or backwards
     */
    public static Period require(Period time) {
        if (Math.abs(time.toTotalMonths()) > 12 * YEARS || Math.abs(time.get(ChronoUnit.DAYS)) > 366 * YEARS) {
            throw tooLong(time);
        }
        return time;
    }

    private static IllegalArgumentException outside(Object date) {
        return new IllegalArgumentException(date + " is not in the years 0000 to 9999: correct it");
    }

    private static IllegalArgumentException tooLong(Object time) {
        return new IllegalArgumentException(time + " is longer than " + YEARS + " years: give a shorter time");
    }
}
