package io.github.petitionkit.benchmarks.velocity;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One check of one of a million keys that are all known, chosen at random. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class WindowChecks {
    private final Keys keys = new Keys();

    /** Knows every key. */
    @State(Scope.Thread)
    public static class WithOurs {
        private final Time time = new Time();
        private final Ours counter = new Ours(time);

        /** Shows it every key once. */
        @Setup
        public void meetAll() {
            for (int key = 0; key < Keys.COUNT; key++) {
                time.pass();
                counter.isWithinLimit(Keys.fresh(key));
            }
        }
    }

    /** Knows every key. */
    @State(Scope.Thread)
    public static class WithPeer {
        private final Time time = new Time();
        private final Peer buckets = new Peer(time);

        /** Shows it every key once. */
        @Setup
        public void meetAll() {
            for (int key = 0; key < Keys.COUNT; key++) {
                time.pass();
                buckets.isWithinLimit(Keys.fresh(key));
            }
        }
    }

    /**
     * Ours.
     *
     * @param ours knows every key
     * @return whether the limit is kept
     */
    @Benchmark
    public boolean petitionKit(WithOurs ours) {
        ours.time.pass();
        return ours.counter.isWithinLimit(keys.any());
    }

    /**
     * Theirs.
     *
     * @param peer knows every key
     * @return whether the limit is kept
     */
    @Benchmark
    public boolean bucket4j(WithPeer peer) {
        peer.time.pass();
        return peer.buckets.isWithinLimit(keys.any());
    }
}
