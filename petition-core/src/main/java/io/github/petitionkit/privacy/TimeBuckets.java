package io.github.petitionkit.privacy;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;

/**
 * Lets answers leave only at multiples of a step after their questions, so that a stranger cannot tell from the time of
 * an answer what an address has done before. An address that has signed takes some tenths of a millisecond more or
 * less than one that has not, and a few dozen questions show that. Use it around {@code
 * Petitions.sign} where a stranger waits for the answer.
 *
 * <p>The calling thread waits. The end of a bucket varies at random by a tenth of the step, because a thread wakes up some
 * microseconds sooner or later by what it did before. An answer that takes longer than a step leaves at the next one, so choose a step above
 * the usual time of an answer. Thread-safe.
 *
 * <p>Source: <em>bucketing</em>, by B. Köpf and M. Dürmuth, A Provably Secure and Efficient Countermeasure against
 * Timing Attacks, IEEE Computer Security Foundations Symposium 2009.
 */
public final class TimeBuckets {
    /** A step of 25 milliseconds. */
    public static final Duration STANDARD_STEP = Duration.ofMillis(25);

    private static final Duration LONGEST_STEP = Duration.ofSeconds(10);
    /** After so long a thread relies on the alarm no more, in case it has stopped. */
    private static final long TRUSTED = Duration.ofSeconds(1).toNanos();

    private final long step;
    private final LongSupplier nanoTime;
    private final LongConsumer pause;
    private final LongUnaryOperator random;
    private final Alarm alarm;

    /**
     * Creates buckets.
     *
     * @param step the step, at most 10 seconds; zero lets each answer leave at once
     * @throws IllegalArgumentException if the step is negative or too long
     */
    public TimeBuckets(Duration step) {
        this(
                step,
                System::nanoTime,
                LockSupport::parkNanos,
                bound -> ThreadLocalRandom.current().nextLong(bound),
                Alarm.started());
    }

    TimeBuckets(Duration step, LongSupplier nanoTime, LongConsumer pause, LongUnaryOperator random, Alarm alarm) {
        if (step.isNegative() || step.compareTo(LONGEST_STEP) > 0) {
            throw new IllegalArgumentException(
                    "The step of answers is from 0 to %s seconds, not %s".formatted(LONGEST_STEP.toSeconds(), step));
        }
        this.step = step.toNanos();
        this.nanoTime = nanoTime;
        this.pause = pause;
        this.random = random;
        this.alarm = alarm;
    }

    /**
     * Makes an answer and waits for the end of its bucket, also if making it fails. An interrupted thread stops
     * waiting, and stays interrupted.
     *
     * @param answer makes the answer
     * @param <T> the type of the answer
     * @return the answer
     */
    public <T> T answer(Supplier<T> answer) {
        long begin = nanoTime.getAsLong();
        try {
            return Objects.requireNonNull(answer, "answer").get();
        } finally {
            waitSince(begin);
        }
    }

    /**
     * Makes an answer as {@link #answer} does, by a single call that writes, such as {@code Petitions.sign}. In {@link #answer}
     * the calling thread sleeps twice, until its write is durable and then until its bucket ends; here it sleeps once, so a server
     * answers more people. What the call does after its write is not hidden as long as it takes less than a tenth of the
     * step, so do nothing else in it that depends on an address. A call that writes nothing, such as a refused attempt, leaves as one
     * that does.
     *
     * @param call the call
     * @param <T> the type of the answer
     * @return the answer
     */
    public <T> T answerOf(Supplier<T> call) {
        Objects.requireNonNull(call, "call");
        if (step == 0) {
            return call.get();
        }
        AnswerBucket bucket = new AnswerBucket(this, nanoTime.getAsLong());
        try {
            return bucket.during(call);
        } finally {
            bucket.sleepUntilOver();
        }
    }

    /** Sleeps until the alarm rings, and returns whether it has: not for an interrupted thread, nor for very late answers. */
    boolean sleep(Future<?> write, long begin) {
        long now = nanoTime.getAsLong();
        Sleeper sleeper = new Sleeper(write, begin + endAfter(now - begin), step);
        try {
            alarm.set(sleeper);
        } catch (OutOfMemoryError noThread) {
            sleeper.getUp();
            return false;
        }
        long longest = 2 * step + TRUSTED;
        for (long slept = 0;
                slept < longest && !sleeper.isAwake() && !Thread.currentThread().isInterrupted();
                slept = nanoTime.getAsLong() - now) {
            pause.accept(longest - slept);
        }
        return sleeper.getUp();
    }

    /** Returns whether what followed the sleep was short. */
    boolean isShortSince(long awake) {
        return nanoTime.getAsLong() - awake <= step / 10;
    }

    long now() {
        return nanoTime.getAsLong();
    }

    /** Returns when the bucket ends in which an answer is that has taken a time. */
    private long endAfter(long taken) {
        return Math.max(1, (taken + step - 1) / step) * step + random.applyAsLong(step / 10 + 1);
    }

    void waitSince(long begin) {
        if (step == 0) {
            return;
        }
        long taken = nanoTime.getAsLong() - begin;
        long end = endAfter(taken);
        for (; taken < end && !Thread.currentThread().isInterrupted(); taken = nanoTime.getAsLong() - begin) {
            pause.accept(end - taken);
        }
    }
}
