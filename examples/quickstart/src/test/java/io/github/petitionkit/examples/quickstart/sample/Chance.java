package io.github.petitionkit.examples.quickstart.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** The one source of chance: the same seed makes the same choices on every Java version. */
final class Chance {
    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    Random source() {
        return random;
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    long below(long bound) {
        return Math.floorMod(random.nextLong(), bound);
    }

    boolean percent(int likelihood) {
        return random.nextInt(100) < likelihood;
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    char pick(String letters) {
        return letters.charAt(random.nextInt(letters.length()));
    }

    /** Whole seconds, both ends included. */
    Duration duration(Duration least, Duration most) {
        return least.plusSeconds(below(most.minus(least).toSeconds() + 1));
    }

    /** A whole second from {@code from} on and before {@code until}. */
    Instant instant(Instant from, Instant until) {
        return from.plusSeconds(below(Duration.between(from, until).toSeconds()));
    }
}
