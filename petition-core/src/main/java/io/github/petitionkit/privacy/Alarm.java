package io.github.petitionkit.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/**
 * Wakes threads at the ends of their buckets, those whose writes are done: one thread looks after all of them, every
 * millisecond while anybody sleeps. Thread-safe.
 */
final class Alarm {
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
        return new Alarm(System::nanoTime, CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS, Runnable::run));
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
