package io.github.petitionkit.forecast;

import io.github.petitionkit.tally.Tally;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How fast a petition is signed at present, and how sure that is.
 *
 * @param perHour counted signatures in an ordinary hour, above 0
 * @param dispersion the variance of counts over their mean, 1 (as Poisson's) or more
 * @param hoursSeen on how many ordinary hours the rate rests, after weighing
 */
record Pace(double perHour, double dispersion, double hoursSeen) {
    /** Older hours weigh less than a millionth. */
    private static final int HALF_LIVES_SEEN = 20;

    private static final int BLOCK = 24;
    private static final int LEAST_BLOCKS = 3;
    private static final int HALVINGS = 100;

    /** Hours seen together: what they weigh, how many ordinary hours they are, and what was counted in them. */
    private record Sample(double weight, double hours, double count) {
        double surprise(double perHour) {
            double expected = perHour * hours;
            return weight * (count - expected) * (count - expected) / expected;
        }
    }

    static Instant firstSeen(Tally tally, Instant openedAt, Duration halfLife) {
        Instant oldest =
                tally.at().minus(halfLife.multipliedBy(HALF_LIVES_SEEN)).truncatedTo(ChronoUnit.HOURS);
        return openedAt.isAfter(oldest) ? openedAt : oldest;
    }

    /** The pace at the instant of the tally; empty if nothing was counted in the time seen. */
    static Optional<Pace> of(Tally tally, Instant from, DayProfile profile, Duration halfLife) {
        List<Sample> hours = hours(tally, from, profile, halfLife);
        double counted = 0;
        double seen = 0;
        double squares = 0;
        for (Sample hour : hours) {
            counted += hour.weight * hour.count;
            seen += hour.weight * hour.hours;
            squares += hour.weight * hour.weight * hour.hours;
        }
        if (!(counted > 0 && seen > 0)) {
            return Optional.empty();
        }
        double perHour = counted / seen;
        double dispersion = Math.max(1, Math.max(dispersion(hours, perHour), dispersion(days(hours), perHour)));
        return Optional.of(new Pace(perHour, dispersion, seen * seen / squares));
    }

    private static List<Sample> hours(Tally tally, Instant from, DayProfile profile, Duration halfLife) {
        List<Sample> hours = new ArrayList<>();
        Instant begin = from;
        while (begin.isBefore(tally.at())) {
            Instant start = begin.truncatedTo(ChronoUnit.HOURS);
            Instant end = start.plus(1, ChronoUnit.HOURS);
            end = end.isBefore(tally.at()) ? end : tally.at();
            double age = (double) Duration.between(end, tally.at()).toSeconds() / halfLife.toSeconds();
            hours.add(new Sample(
                    Math.pow(0.5, age),
                    DayProfile.hours(begin, end) * profile.factor(begin),
                    tally.byHour().getOrDefault(start, 0L)));
            begin = end;
        }
        return hours;
    }

    /** Whole days back from now, so that a drift from day to day is seen, which hour by hour hides in the noise. */
    private static List<Sample> days(List<Sample> hours) {
        List<Sample> days = new ArrayList<>();
        for (int end = hours.size(); end >= BLOCK; end -= BLOCK) {
            double weight = 0;
            double length = 0;
            double count = 0;
            for (Sample hour : hours.subList(end - BLOCK, end)) {
                weight += hour.weight / BLOCK;
                length += hour.hours;
                count += hour.count;
            }
            days.add(new Sample(weight, length, count));
        }
        return days.size() < LEAST_BLOCKS ? List.of() : days;
    }

    /** Pearson's chi-squared over its degrees of freedom, weighed. */
    private static double dispersion(List<Sample> samples, double perHour) {
        double surprise = 0;
        double weights = 0;
        double squares = 0;
        for (Sample sample : samples) {
            surprise += sample.surprise(perHour);
            weights += sample.weight;
            squares += sample.weight * sample.weight;
        }
        double freedom = weights - squares / weights;
        return freedom > 0 ? surprise / freedom : 1;
    }

    /** The pace of a part of the signers, taken from the others at random. */
    Pace of(double share) {
        return new Pace(perHour * share, 1 + share * (dispersion - 1), hoursSeen);
    }

    /** The probability of so many more signatures, 1 or more, within so many ordinary hours. */
    double chance(long missing, double hours) {
        if (!(hours > 0)) {
            return 0;
        }
        return new NegativeBinomial(perHour * hours, dispersion - 1 + dispersion * hours / hoursSeen).atLeast(missing);
    }

    /** In how many ordinary hours so many more come with some probability; empty if in more than {@code most}. */
    OptionalDouble hoursFor(long missing, double probability, double most) {
        if (chance(missing, most) < probability) {
            return OptionalDouble.empty();
        }
        double tooFew = 0;
        double enough = most;
        for (int i = 0; i < HALVINGS && enough - tooFew > enough * 1e-9; i++) {
            double middle = (tooFew + enough) / 2;
            if (chance(missing, middle) < probability) {
                tooFew = middle;
            } else {
                enough = middle;
            }
        }
        return OptionalDouble.of(enough);
    }
}
