package io.github.petitionkit.privacy;

import java.time.Duration;
import java.util.Objects;
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

    private final long step;
    private final LongSupplier nanoTime;
    private final LongConsumer pause;
    private final LongUnaryOperator random;

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
                bound -> ThreadLocalRandom.current().nextLong(bound));
    }

    TimeBuckets(Duration step, LongSupplier nanoTime, LongConsumer pause, LongUnaryOperator random) {
        if (step.isNegative() || step.compareTo(LONGEST_STEP) > 0) {
            throw new IllegalArgumentException(
                    "The step of answers is from 0 to %s seconds, not %s".formatted(LONGEST_STEP.toSeconds(), step));
        }
        this.step = step.toNanos();
        this.nanoTime = nanoTime;
        this.pause = pause;
        this.random = random;
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

    private void waitSince(long begin) {
        if (step == 0) {
            return;
        }
        long taken = nanoTime.getAsLong() - begin;
        long end = Math.max(1, (taken + step - 1) / step) * step + random.applyAsLong(step / 10 + 1);
        for (; taken < end && !Thread.currentThread().isInterrupted(); taken = nanoTime.getAsLong() - begin) {
            pause.accept(end - taken);
        }
    }
}
