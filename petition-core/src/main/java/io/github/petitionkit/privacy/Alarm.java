package io.github.petitionkit.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;

/**
 * Wakes threads at the ends of their buckets, those whose writes are done: one thread looks after all of them, about every
 * millisecond while anybody sleeps. The ticks are irregular, because regular ones that begin when a thread falls asleep
 * would tell what it has done before. Thread-safe.
 */
final class Alarm {
    private static final long BETWEEN_TICKS = TimeUnit.MILLISECONDS.toNanos(1);

    private final LongSupplier nanoTime;
    private final Executor nextTick;
    private final Queue<Sleeper> arriving = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean isTicking = new AtomicBoolean();
    private final List<Sleeper> asleep = new ArrayList<>();

    /**
     * Creates an alarm.
     *
     * @param nanoTime the time
     * @param nextTick runs a tick later, one after the other
     */
    Alarm(LongSupplier nanoTime, Executor nextTick) {
        this.nanoTime = nanoTime;
        this.nextTick = nextTick;
    }

    /** Creates an alarm that ticks in the thread that the JDK has for delays. */
    static Alarm started() {
        LongUnaryOperator random = bound -> ThreadLocalRandom.current().nextLong(bound);
        return new Alarm(
                System::nanoTime,
                tick -> CompletableFuture.delayedExecutor(untilTick(random), TimeUnit.NANOSECONDS, Runnable::run)
                        .execute(tick));
    }

    /** Returns in how many nanoseconds the next tick is: half a millisecond to one and a half. */
    static long untilTick(LongUnaryOperator random) {
        return BETWEEN_TICKS / 2 + random.applyAsLong(BETWEEN_TICKS + 1);
    }

    /** Wakes a sleeper, from now on, at the end of the first of its buckets at which its write is done. */
    void set(Sleeper sleeper) {
        arriving.add(sleeper);
        startTicking();
    }

    private void startTicking() {
        if (isTicking.compareAndSet(false, true)) {
            scheduleTick();
        }
    }

    private void scheduleTick() {
        boolean isScheduled = false;
        try {
            nextTick.execute(this::tick);
            isScheduled = true;
        } finally {
            if (!isScheduled) {
                isTicking.set(false);
            }
        }
    }

    private void tick() {
        try {
            ring();
        } finally {
            if (!asleep.isEmpty()) {
                scheduleTick();
            } else {
                isTicking.set(false);
                if (!arriving.isEmpty()) {
                    startTicking();
                }
            }
        }
    }

    private void ring() {
        for (Sleeper sleeper = arriving.poll(); sleeper != null; sleeper = arriving.poll()) {
            asleep.add(sleeper);
        }
        long now = nanoTime.getAsLong();
        asleep.removeIf(sleeper -> sleeper.wakes(now));
    }
}
