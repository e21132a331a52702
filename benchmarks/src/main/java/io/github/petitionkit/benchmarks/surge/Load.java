package io.github.petitionkit.benchmarks.surge;

import io.github.petitionkit.benchmarks.Measurement;
import io.github.petitionkit.benchmarks.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Many callers at once. */
final class Load {
    /** What a caller does, once for each number. */
    interface Call {
        void with(long number) throws Exception;
    }

    private Load() {}

    /**
     * Each caller calls again as soon as it has its answer, for a time or until the numbers run out.
     *
     * @param next the first number; afterwards the first that was not used
     * @param end the first number not to use
     */
    static Measurement closed(int callers, Duration time, AtomicLong next, long end, Call call) throws Exception {
        long start = System.nanoTime();
        long stop = start + time.toNanos();
        List<Samples> samples = together(callers, caller -> {
            Samples mine = new Samples();
            for (long begin = System.nanoTime(); begin < stop; begin = System.nanoTime()) {
                long number = next.getAndIncrement();
                if (number >= end) {
                    break;
                }
                call.with(number);
                mine.add(System.nanoTime() - begin);
            }
            return mine;
        });
        return new Measurement(callers, Duration.ofNanos(System.nanoTime() - start), Samples.sorted(samples));
    }

    /**
     * Calls come at a steady rate, whether or not earlier ones have been answered; a call waits for a caller who is free.
     * Its time runs from the moment at which it should have begun, so that a stall is felt by all whom it holds up.
     */
    static Measurement open(int callers, double rate, Duration time, AtomicLong next, Call call) throws Exception {
        long start = System.nanoTime();
        long count = (long) (rate * time.toNanos() / 1e9);
        AtomicLong turn = new AtomicLong();
        List<Samples> samples = together(callers, caller -> {
            Samples mine = new Samples();
            for (long mineNow = turn.getAndIncrement(); mineNow < count; mineNow = turn.getAndIncrement()) {
                long due = start + (long) (mineNow * 1e9 / rate);
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                call.with(next.getAndIncrement());
                mine.add(System.nanoTime() - due);
            }
            return mine;
        });
        return new Measurement(callers, Duration.ofNanos(System.nanoTime() - start), Samples.sorted(samples));
    }

    private interface Caller {
        Samples run(int number) throws Exception;
    }

    private static List<Samples> together(int callers, Caller caller) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            List<Future<Samples>> running = new ArrayList<>();
            for (int number = 0; number < callers; number++) {
                int mine = number;
                running.add(threads.submit(() -> caller.run(mine)));
            }
            List<Samples> samples = new ArrayList<>();
            for (Future<Samples> each : running) {
                samples.add(each.get());
            }
            return samples;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A call failed", failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
