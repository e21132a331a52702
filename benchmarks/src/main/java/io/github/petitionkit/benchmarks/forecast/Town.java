package io.github.petitionkit.benchmarks.forecast;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * People who hear of a petition, sign it when they have a moment, and tell others. Who hears of it asleep signs after
 * getting up; who hears of it on a day off may leave it for Monday. Everybody is drawn one by one, so that nothing here is
 * a rate, a factor of the hour, or a curve of decay that a forecast could know.
 */
final class Town {
    private static final LocalTime BED = LocalTime.of(23, 30);
    private static final LocalTime UP = LocalTime.of(6, 30);

    private final ZoneId zone;
    private final Instant openedAt;
    private final long[] perHour;
    private final SplittableRandom random;
    private final double friends;
    private final double onDaysOff;
    private final PriorityQueue<Instant> hears = new PriorityQueue<>();

    /**
     * @param friends how many each signer brings, on average, below 1
     * @param onDaysOff how many of those who hear of it on a Saturday or Sunday do not leave it for Monday, from 0 to 1
     */
    Town(ZoneId zone, LocalDate opens, int days, long seed, double friends, double onDaysOff) {
        this.zone = zone;
        this.openedAt = opens.atStartOfDay(zone).toInstant().truncatedTo(ChronoUnit.HOURS);
        this.perHour = new long[days * 24];
        this.random = new SplittableRandom(seed);
        this.friends = friends;
        this.onDaysOff = onDaysOff;
    }

    /** So many read of it, half of them within that many hours of the news, few of them much later. */
    Town news(double afterHours, int readers, double medianHours, double scatter) {
        for (int i = 0; i < readers; i++) {
            hear(afterHours + medianHours * Math.exp(scatter * random.nextGaussian()));
        }
        return this;
    }

    /** So many read of it, and half of those who are left do in each of these times. */
    Town fading(double afterHours, int readers, double halfLifeHours) {
        for (int i = 0; i < readers; i++) {
            hear(afterHours - halfLifeHours * Math.log(1 - random.nextDouble()) / Math.log(2));
        }
        return this;
    }

    /** So many read of it, with a long tail: it takes some of them for ever. */
    Town lasting(double afterHours, int readers, double scaleHours, double exponent) {
        for (int i = 0; i < readers; i++) {
            hear(afterHours + scaleHours * (Math.pow(1 - random.nextDouble(), -1 / exponent) - 1));
        }
        return this;
    }

    /** Some a day find it, on some days many more than on others. */
    Town trickle(int fromDay, int toDay, double perDay, double scatter) {
        for (int day = fromDay; day < toDay; day++) {
            double mean = perDay * Math.exp(scatter * random.nextGaussian());
            for (double hour = waiting(mean); hour < 24; hour += waiting(mean)) {
                hear(24 * day + hour);
            }
        }
        return this;
    }

    private double waiting(double perDay) {
        return -24 / perDay * Math.log(1 - random.nextDouble());
    }

    private void hear(double afterHours) {
        double millis = afterHours * Duration.ofHours(1).toMillis();
        if (millis < Duration.ofHours(perHour.length).toMillis()) {
            hears.add(openedAt.plusMillis((long) millis));
        }
    }

    Series series(String shape) {
        while (!hears.isEmpty()) {
            Instant signed = signs(hears.remove());
            long hour = Duration.between(openedAt, signed).toHours();
            if (hour < perHour.length) {
                perHour[(int) hour]++;
                double after = Duration.between(openedAt, signed).toMillis()
                        / (double) Duration.ofHours(1).toMillis();
                for (double told = random.nextDouble(); told < friends; told++) {
                    hear(after + 4 * Math.exp(1.5 * random.nextGaussian()));
                }
            }
        }
        return Series.ofEveryHour(shape, zone, openedAt, perHour);
    }

    private Instant signs(Instant hears) {
        ZonedDateTime local = hears.atZone(zone);
        if (isDayOff(local) && random.nextDouble() > onDaysOff) {
            local = local.plusDays(local.getDayOfWeek() == DayOfWeek.SATURDAY ? 2 : 1);
        }
        LocalTime time = local.toLocalTime();
        if ((time.isAfter(BED) || time.isBefore(UP)) && random.nextDouble() < 0.9) {
            LocalDate morning = time.isAfter(BED) ? local.toLocalDate().plusDays(1) : local.toLocalDate();
            local = morning.atTime(UP).atZone(zone).plusMinutes(random.nextInt(300));
        }
        return local.toInstant();
    }

    private static boolean isDayOff(ZonedDateTime local) {
        return local.getDayOfWeek() == DayOfWeek.SATURDAY || local.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
