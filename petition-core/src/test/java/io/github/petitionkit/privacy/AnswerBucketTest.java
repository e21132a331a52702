package io.github.petitionkit.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Time passes only while the thread sleeps: a nanosecond, then the alarm's next tick. */
class AnswerBucketTest {
    private static final long BEGIN = Long.MAX_VALUE - 50;
    private static final long LONGEST = 2 * 100 + Duration.ofSeconds(1).toNanos();

    private final Queue<Runnable> ticks = new ArrayDeque<>();
    private final CompletableFuture<String> coming = new CompletableFuture<>();
    private long now = BEGIN;
    private Runnable event = () -> {};
    private long eventAt = BEGIN - 1;

    private final TimeBuckets buckets = buckets(bound -> 0, new Alarm(() -> now, ticks::add));

    private TimeBuckets buckets(LongUnaryOperator random, Alarm alarm) {
        return new TimeBuckets(Duration.ofNanos(100), () -> now, this::sleep, random, alarm);
    }

    @AfterEach
    void forgetInterruption() {
        Thread.interrupted();
    }

    private void sleep(long nanos) {
        now += ticks.isEmpty() ? nanos : 1;
        if (now == eventAt) {
            event.run();
        }
        List<Runnable> due = new ArrayList<>(ticks);
        ticks.clear();
        due.forEach(Runnable::run);
    }

    private String write() {
        AnswerBucket bucket = AnswerBucket.ofThread();
        if (bucket != null) {
            bucket.sleepUntilDone(coming);
        }
        try {
            return coming.join();
        } catch (CompletionException failed) {
            throw (RuntimeException) failed.getCause();
        }
    }

    private void after(long nanos, Runnable happens) {
        event = happens;
        eventAt = BEGIN + nanos;
    }

    @ParameterizedTest
    @CsvSource({"1, 100", "99, 100", "100, 100", "101, 200", "200, 200", "950, 1000", "100000, 100000"})
    void letsAnAnswerLeaveAtTheFirstEndOfABucketAtWhichItIsThere(long taken, long left) {
        after(taken, () -> coming.complete("answer"));

        assertThat(buckets.answerOf(this::write)).isEqualTo("answer");

        assertThat(now - BEGIN).isEqualTo(left);
        assertThat(ticks).isEmpty();
    }

    @Test
    void letsAnAnswerWithoutAWriteWaitForTheEndOfTheBucket() {
        assertThat(buckets.answerOf(() -> "answer")).isEqualTo("answer");

        assertThat(now - BEGIN).isEqualTo(100);
        assertThat(AnswerBucket.ofThread()).isNull();
    }

    @Test
    void theTimeOfAnAnswerDoesNotTellWhetherTheCallHasWritten() {
        TimeBuckets written = belated();
        after(3, () -> coming.complete("answer"));
        written.answerOf(this::write);
        assertThat(now - BEGIN).isEqualTo(104);

        now = BEGIN;
        belated().answerOf(() -> "refused without a write");
        assertThat(now - BEGIN).isEqualTo(104);

        now = BEGIN;
        belated().answerOf(coming::join);
        assertThat(now - BEGIN).isEqualTo(104);
    }

    @Test
    void theTimeOfAFailureDoesNotTellWhetherTheCallHasWritten() {
        assertThatThrownBy(() -> belated().answerOf(() -> {
                    throw new IllegalStateException("before the write");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(now - BEGIN).isEqualTo(104);
    }

    @Test
    void theAlarmTicksIrregularly() {
        assertThat(Alarm.untilTick(bound -> 0)).isEqualTo(500_000);
        assertThat(Alarm.untilTick(bound -> bound - 1)).isEqualTo(1_500_000);
    }

    /** Their alarm looks at the time every eight nanoseconds. */
    private TimeBuckets belated() {
        return buckets(bound -> 0, new Alarm(() -> now - Math.floorMod(now - BEGIN, 8), ticks::add));
    }

    @Test
    void countsFromTheQuestionAndNotFromTheWrite() {
        after(120, () -> coming.complete("answer"));

        buckets.answerOf(() -> {
            now += 115;
            return write();
        });

        assertThat(now - BEGIN).isEqualTo(200);
    }

    @Test
    void hidesWhatASlowCallDoesAfterItsWrite() {
        after(3, () -> coming.complete("answer"));

        buckets.answerOf(() -> {
            write();
            now += 11;
            return "answer";
        });

        assertThat(now - BEGIN).isEqualTo(200);
    }

    @Test
    void doesNotWaitForAnotherBucketIfTheCallEndsSoonAfterItsWrite() {
        after(3, () -> coming.complete("answer"));

        buckets.answerOf(() -> {
            write();
            now += 10;
            return "answer";
        });

        assertThat(now - BEGIN).isEqualTo(110);
    }

    @Test
    void sleepsThroughEachOfSeveralWrites() {
        after(3, () -> coming.complete("answer"));

        buckets.answerOf(() -> {
            write();
            now += 1;
            return write();
        });

        assertThat(now - BEGIN).isEqualTo(200);
    }

    @Test
    void anAnswerWithinAnAnswerHasABucketOfItsOwn() {
        coming.complete("answer");

        buckets.answerOf(() -> {
            AnswerBucket outer = AnswerBucket.ofThread();
            buckets.answerOf(this::write);
            assertThat(AnswerBucket.ofThread()).isSameAs(outer).isNotNull();
            return "answer";
        });

        assertThat(now - BEGIN).isEqualTo(101);
    }

    @Test
    void variesTheEndOfABucketByATenthOfTheStep() {
        TimeBuckets varying = buckets(bound -> bound - 1, new Alarm(() -> now, ticks::add));
        after(150, () -> coming.complete("answer"));

        varying.answerOf(this::write);

        assertThat(now - BEGIN).isEqualTo(210);
    }

    @Test
    void waitsAsLongIfTheAnswerFails() {
        after(3, () -> coming.completeExceptionally(new IllegalStateException("no database")));

        assertThatThrownBy(() -> buckets.answerOf(this::write))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no database");
        assertThat(now - BEGIN).isEqualTo(100);
    }

    @Test
    void waitsAsLongIfTheCallFailsBeforeItsWrite() {
        assertThatThrownBy(() -> buckets.answerOf(() -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
        assertThat(now - BEGIN).isEqualTo(100);
        assertThat(AnswerBucket.ofThread()).isNull();
    }

    @Test
    void anInterruptEndsTheWaitForTheBucketButNotForTheAnswer() {
        coming.complete("answer");
        after(7, () -> Thread.currentThread().interrupt());

        assertThat(buckets.answerOf(this::write)).isEqualTo("answer");

        assertThat(now - BEGIN).isEqualTo(7);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void leavesAtTheEndOfABucketIfTheAlarmNeverRings() {
        TimeBuckets deaf = buckets(bound -> 0, new Alarm(() -> now, tick -> {}));
        coming.complete("answer");

        assertThat(deaf.answerOf(this::write)).isEqualTo("answer");

        assertThat(now - BEGIN).isEqualTo(LONGEST);
        assertThat(LONGEST % 100).isZero();
    }

    @Test
    void doesWithoutAnAlarmForWhichThereIsNoThread() {
        TimeBuckets poor = buckets(bound -> 0, new Alarm(() -> now, tick -> {
            throw new OutOfMemoryError("unable to create native thread");
        }));
        coming.complete("answer");

        assertThat(poor.answerOf(this::write)).isEqualTo("answer");

        assertThat(now - BEGIN).isEqualTo(100);
    }

    @Test
    void theAlarmTicksAgainAfterItCouldNot() {
        List<Runnable> refused = new ArrayList<>();
        TimeBuckets recovering = buckets(bound -> 0, new Alarm(() -> now, tick -> {
            if (refused.isEmpty()) {
                refused.add(tick);
                throw new OutOfMemoryError("unable to create native thread");
            }
            ticks.add(tick);
        }));
        coming.complete("answer");
        recovering.answerOf(this::write);

        recovering.answerOf(this::write);

        assertThat(now - BEGIN).isEqualTo(200);
        assertThat(ticks).isEmpty();
    }

    @Test
    void aStepOfZeroLetsEachAnswerLeaveAtOnce() {
        TimeBuckets none =
                new TimeBuckets(Duration.ZERO, () -> now, this::sleep, bound -> 0, new Alarm(() -> now, ticks::add));

        assertThat(none.answerOf(() -> {
                    assertThat(AnswerBucket.ofThread()).isNull();
                    return "answer";
                }))
                .isEqualTo("answer");

        assertThat(now).isEqualTo(BEGIN);
        assertThat(ticks).isEmpty();
    }

    @Test
    @Timeout(60)
    void wakesEachOfManyThreadsForItsOwnAnswer() throws Exception {
        TimeBuckets real = new TimeBuckets(Duration.ofMillis(2));
        ExecutorService callers = Executors.newFixedThreadPool(64);
        ExecutorService store = Executors.newSingleThreadExecutor();
        try {
            List<Future<Boolean>> served = new ArrayList<>();
            for (int caller = 0; caller < 64; caller++) {
                served.add(callers.submit(() -> {
                    for (int number = 0; number < 100; number++) {
                        int own = ThreadLocalRandom.current().nextInt();
                        long begin = System.nanoTime();
                        int answer = real.answerOf(() -> {
                            CompletableFuture<Integer> write = CompletableFuture.supplyAsync(
                                    () -> {
                                        LockSupport.parkNanos(own & 0x1FFFF);
                                        return own;
                                    },
                                    store);
                            Objects.requireNonNull(AnswerBucket.ofThread()).sleepUntilDone(write);
                            return write.join();
                        });
                        boolean isEarly = System.nanoTime() - begin < TimeUnit.MILLISECONDS.toNanos(2);
                        if (answer != own || isEarly) {
                            return false;
                        }
                    }
                    return true;
                }));
            }
            for (Future<Boolean> each : served) {
                assertThat(each.get()).isTrue();
            }
        } finally {
            callers.shutdownNow();
            store.shutdownNow();
        }
    }
}
