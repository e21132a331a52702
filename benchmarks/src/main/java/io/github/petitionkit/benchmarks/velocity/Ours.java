package io.github.petitionkit.benchmarks.velocity;

import io.github.petitionkit.fraud.rate.InMemoryVelocityCounter;
import io.github.petitionkit.fraud.rate.VelocityCounter;
import io.github.petitionkit.fraud.rate.Window;
import java.util.SplittableRandom;

/** The library's counter, with room for two million keys. */
final class Ours {
    private static final Window WINDOW = Window.of(VelocityBenchmark.LIMIT, VelocityBenchmark.SECONDS);

    private final VelocityCounter counter = new InMemoryVelocityCounter(2 * Keys.COUNT, new SplittableRandom(1));
    private final Time time;

    Ours(Time time) {
        this.time = time;
    }

    boolean isWithinLimit(String key) {
        return counter.hit(key, time.instant(), WINDOW) <= VelocityBenchmark.LIMIT;
    }
}
