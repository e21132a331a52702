package io.github.petitionkit.privacy;

import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** A thread that sleeps until its write is done and its bucket ends. */
final class Sleeper {
    private final Thread thread = Thread.currentThread();
    private final Future<?> write;
    private final long step;
    private long end;
    private final AtomicBoolean isAsleep = new AtomicBoolean(true);

    /**
     * Makes the calling thread a sleeper.
     *
     * @param end the end of its first bucket, in nanoseconds
     * @param step the length of each later bucket, in nanoseconds
     */
    Sleeper(Future<?> write, long end, long step) {
        this.write = write;
        this.end = end;
        this.step = step;
    }

    /** Wakes the thread if a bucket has ended and the write is done. Returns whether it is awake. */
    boolean wakes(long now) {
        if (!isAsleep.get()) {
            return true;
        }
        if (now - end < 0) {
            return false;
        }
        if (!write.isDone()) {
            end += (now - end) / step * step + step;
            return false;
        }
        if (isAsleep.compareAndSet(true, false)) {
            LockSupport.unpark(thread);
        }
        return true;
    }

    boolean isAwake() {
        return !isAsleep.get();
    }

    /** Ends the sleep, and returns whether it was ended before, at the end of a bucket. */
    boolean getUp() {
        return !isAsleep.compareAndSet(true, false);
    }
}
