package io.github.petitionkit.benchmarks.fraud;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** Chance, the same again for the same seed. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Other dice, whose throws do not change these ones'. */
    Dice apart() {
        return new Dice(random.nextLong());
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    double share() {
        return random.nextDouble();
    }

    /** From {@code from} to {@code to}, both inclusive. */
    int between(int from, int to) {
        return random.nextInt(from, to + 1);
    }

    <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** One of a few, more often the earlier ones: the first twice as often as the second, as words and names are used. */
    <T> T favourite(List<T> things) {
        double at = Math.pow(things.size() + 1.0, random.nextDouble()) - 1;
        return things.get((int) at);
    }

    /** As people take their time: half of them less than the median, few of them much more. */
    Duration about(double medianSeconds, double spread) {
        double bell = 0;
        for (int each = 0; each < 12; each++) {
            bell += random.nextDouble();
        }
        return seconds(medianSeconds * Math.exp(spread * (bell - 6)));
    }

    /** As independent events follow one another. */
    Duration waiting(double meanSeconds) {
        return seconds(-meanSeconds * Math.log(1 - random.nextDouble()));
    }

    Duration within(double leastSeconds, double mostSeconds) {
        return seconds(leastSeconds + (mostSeconds - leastSeconds) * random.nextDouble());
    }

    String letters(int length) {
        return text("abcdefghijklmnopqrstuvwxyz", length);
    }

    String lettersAndDigits(int length) {
        return text("abcdefghijklmnopqrstuvwxyz0123456789", length);
    }

    String digits(int length) {
        return text("0123456789", length);
    }

    String text(String alphabet, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int each = 0; each < length; each++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1_000));
    }
}
