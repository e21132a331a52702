package io.github.petitionkit.benchmarks.velocity;

import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Time and memory of one window of {@value #LIMIT} in {@value #SECONDS} seconds for a million keys, beside Bucket4j's local
 * bucket of the same capacity and refill. Its last line is ours divided by theirs.
 */
public final class VelocityBenchmark {
    static final int LIMIT = 5;
    static final int SECONDS = 300;

    private VelocityBenchmark() {}

    /**
     * Runs the benchmark.
     *
     * @param arguments none
     * @throws RunnerException if JMH fails
     */
    public static void main(String[] arguments) throws RunnerException {
        Map<String, Double> times = times();
        double ourTime = times.getOrDefault("petitionKit", Double.NaN);
        double theirTime = times.getOrDefault("bucket4j", Double.NaN);
        double ourBytes = bytesPerKey(() -> {
            Time time = new Time();
            Ours ours = new Ours(time);
            for (int key = 0; key < Keys.COUNT; key++) {
                time.pass();
                ours.isWithinLimit(Keys.fresh(key));
            }
            return ours;
        });
        double theirBytes = bytesPerKey(() -> {
            Time time = new Time();
            Peer peer = new Peer(time);
            for (int key = 0; key < Keys.COUNT; key++) {
                time.pass();
                peer.isWithinLimit(Keys.fresh(key));
            }
            return peer;
        });

        print("%-12s %8s %14s%n", "", "ns/check", "bytes/key");
        print("%-12s %8.1f %14.1f%n", "PetitionKit", ourTime, ourBytes);
        print("%-12s %8.1f %14.1f%n", "Bucket4j", theirTime, theirBytes);
        print("velocity: time_ratio=%.2f bytes_ratio=%.2f%n", ourTime / theirTime, ourBytes / theirBytes);
    }

    private static Map<String, Double> times() throws RunnerException {
        Map<String, Double> times = new TreeMap<>();
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include(WindowChecks.class.getName())
                        .forks(2)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(2))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(2))
                        .threads(1)
                        .build())
                .run()) {
            times.put(
                    result.getPrimaryResult().getLabel(),
                    result.getPrimaryResult().getScore());
        }
        return times;
    }

    /** What is left on the heap of it after a collection. */
    private static double bytesPerKey(Supplier<Object> filled) {
        long before = used();
        Object kept = filled.get();
        try {
            return (double) (used() - before) / Keys.COUNT;
        } finally {
            Reference.reachabilityFence(kept);
        }
    }

    private static long used() {
        for (int collection = 0; collection < 3; collection++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
