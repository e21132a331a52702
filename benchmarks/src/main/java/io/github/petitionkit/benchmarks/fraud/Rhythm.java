package io.github.petitionkit.benchmarks.fraud;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/** When people sign: more in the evening than at night, and in one burst when something is shared by many. */
final class Rhythm {
    /** The petition opens. */
    static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    /** The last visit comes before. */
    static final Duration LENGTH = Duration.ofDays(6);

    /** Relative rates by hour of the day, UTC. */
    private static final double[] BY_HOUR = {
        1.2, 0.6, 0.4, 0.3, 0.3, 0.6, 1.5, 3.0, 4.2, 4.6, 4.6, 4.6, 5.2, 5.0, 4.6, 4.6, 4.8, 5.4, 5.8, 6.4, 6.6, 6.0,
        4.5, 2.6
    };

    private static final int MINUTES = (int) LENGTH.toMinutes();

    private final Dice dice;
    private final double[] upTo = new double[MINUTES];

    Rhythm(Dice dice) {
        this.dice = dice;
        int burst = dice.between(30, 80) * 60;
        double height = 6 + 14 * dice.share();
        double sum = 0;
        for (int minute = 0; minute < MINUTES; minute++) {
            double since = (minute - burst) / 60.0;
            double viral = since < 0 ? 1 : 1 + height * Math.exp(-since / 3);
            sum += BY_HOUR[minute / 60 % 24] * viral;
            upTo[minute] = sum;
        }
    }

    Instant moment() {
        double wanted = dice.share() * upTo[MINUTES - 1];
        int minute = Arrays.binarySearch(upTo, wanted);
        return START.plus(Duration.ofMinutes(minute < 0 ? -minute - 1 : minute)).plus(dice.within(0, 60));
    }
}
