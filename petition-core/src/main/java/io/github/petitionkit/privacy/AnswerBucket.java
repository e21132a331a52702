package io.github.petitionkit.privacy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The bucket of the answer that a thread makes by {@link TimeBuckets#answerOf}. A store that waits for a write in such a thread
 * lets it sleep until the bucket ends, and so spares it a second sleep. A store that does not is right as well. Belongs to its thread.
 */
public final class AnswerBucket {
    private static final ThreadLocal<AnswerBucket> OF_THREAD = new ThreadLocal<>();
    private static final Future<?> NOTHING_TO_WRITE = CompletableFuture.completedFuture("");

    private final TimeBuckets buckets;
    private final long begin;
    private boolean isSlept;
    private boolean isInVain;
    private long awake;

    AnswerBucket(TimeBuckets buckets, long begin) {
        this.buckets = buckets;
        this.begin = begin;
    }

    /** {@return the bucket of the calling thread; {@code null} if it makes no answer} */
    public static @Nullable AnswerBucket ofThread() {
        return OF_THREAD.get();
    }

    <T> T during(Supplier<T> call) {
        AnswerBucket outer = OF_THREAD.get();
        OF_THREAD.set(this);
        try {
            return call.get();
        } finally {
            if (outer == null) {
                OF_THREAD.remove();
            } else {
                OF_THREAD.set(outer);
            }
        }
    }

    /**
     * Sleeps until the first end of the bucket at which a write is done. Returns earlier for an interrupted thread, and for a
     * write that takes more than a second: then it need not be done.
     *
     * @param write the write
     */
    public void sleepUntilDone(Future<?> write) {
        isSlept = buckets.sleep(write, begin);
        isInVain = !isSlept;
        awake = buckets.now();
    }

    /**
     * Sleeps until the bucket ends, unless it has just ended. The alarm, which rings some tenths of a millisecond after the end,
     * wakes also who has not written, because the time would tell it otherwise; not after a sleep that it did not end.
     */
    void sleepUntilOver() {
        if (!isOver() && !isInVain) {
            sleepUntilDone(NOTHING_TO_WRITE);
        }
        if (!isOver()) {
            buckets.waitSince(begin);
        }
    }

    /** Returns whether the answer may leave: its last sleep ended with a bucket, a moment ago. */
    private boolean isOver() {
        return isSlept && buckets.isShortSince(awake);
    }
}
