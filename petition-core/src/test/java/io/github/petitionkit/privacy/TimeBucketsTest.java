package io.github.petitionkit.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeBucketsTest {
    private static final Duration STEP = Duration.ofNanos(100);

    private long now = Long.MAX_VALUE - 50;
    private int pauses;
    private final TimeBuckets buckets = new TimeBuckets(
            STEP,
            () -> now,
            nanos -> {
                pauses++;
                now += nanos;
            },
            bound -> 0);

    @AfterEach
    void forgetInterruption() {
        Thread.interrupted();
    }

    @ParameterizedTest
    @CsvSource({"0, 100", "1, 100", "99, 100", "100, 100", "101, 200", "200, 200", "950, 1000"})
    void letsAnAnswerLeaveAtTheNextMultipleOfTheStep(long taken, long left) {
        long begin = now;

        String answer = buckets.answer(() -> {
            now += taken;
            return "answer";
        });

        assertThat(answer).isEqualTo("answer");
        assertThat(now - begin).isEqualTo(left);
    }

    /** The answer comes during the first pause, or is there already, or comes while it is waited for. */
    @ParameterizedTest
    @CsvSource({"0, 0, 100", "0, 1, 100", "1, 98, 100", "99, 1, 100", "100, 0, 100", "100, 1, 200", "250, 0, 300"})
    void letsAnAnswerThatIsMadeMeanwhileLeaveAtTheNextMultipleOfTheStep(long beginning, long more, long left) {
        CompletableFuture<String> coming = new CompletableFuture<>();
        long begin = now;
        TimeBuckets meanwhile = new TimeBuckets(
                STEP,
                () -> now,
                nanos -> {
                    pauses++;
                    now += nanos;
                    coming.complete("answer");
                },
                bound -> 0);

        String answer = meanwhile.await(() -> {
            now += beginning;
            if (more == 0 || beginning >= 100) {
                now += more;
                coming.complete("answer");
            }
            return coming;
        });

        assertThat(answer).isEqualTo("answer");
        assertThat(now - begin).isEqualTo(left);
        assertThat(pauses).isEqualTo(left == 100 && beginning == 100 ? 0 : 1);
    }

    @Test
    void waitsForTheNextMultipleIfTheAnswerIsNotThereAtTheEndOfItsBucket() {
        CompletableFuture<String> late = new CompletableFuture<>() {
            @Override
            public String join() {
                now += 30;
                complete("late");
                return super.join();
            }
        };
        long begin = now;

        assertThat(buckets.await(() -> late)).isEqualTo("late");

        assertThat(now - begin).isEqualTo(200);
        assertThat(pauses).isEqualTo(2);
    }

    @Test
    void waitsAsLongIfTheAnswerThatIsMadeMeanwhileFails() {
        long begin = now;

        assertThatThrownBy(() ->
                        buckets.await(() -> CompletableFuture.failedFuture(new IllegalStateException("no database"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no database");
        assertThatThrownBy(() -> buckets.await(() -> CompletableFuture.failedFuture(new AssertionError("a fault"))))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> buckets.await(() -> CompletableFuture.failedFuture(new IOException("no network"))))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(IOException.class);
        assertThatThrownBy(() -> buckets.await(() -> {
                    throw new IllegalStateException("no petition");
                }))
                .hasMessage("no petition");
        assertThat(now - begin).isEqualTo(400);
    }

    @Test
    void anInterruptedThreadWaitsForTheAnswerAlone() {
        Thread.currentThread().interrupt();

        assertThat(buckets.await(() -> CompletableFuture.completedFuture("answer")))
                .isEqualTo("answer");

        assertThat(pauses).isZero();
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void variesTheEndOfABucketByATenthOfTheStep() {
        TimeBuckets varying = new TimeBuckets(STEP, () -> now, nanos -> now += nanos, bound -> bound - 1);
        long begin = now;

        varying.answer(() -> "answer");

        assertThat(now - begin).isEqualTo(110);
    }

    @Test
    void waitsAsLongIfTheAnswerFails() {
        long begin = now;

        assertThatThrownBy(() -> buckets.answer(() -> {
                    now += 3;
                    throw new IllegalStateException("no database");
                }))
                .hasMessage("no database");
        assertThat(now - begin).isEqualTo(100);
    }

    @Test
    void waitsAgainAfterAPauseThatEndsTooEarly() {
        TimeBuckets early = new TimeBuckets(
                STEP,
                () -> now,
                nanos -> {
                    pauses++;
                    now += Math.min(nanos, 40);
                },
                bound -> 0);
        long begin = now;

        early.answer(() -> "answer");

        assertThat(now - begin).isEqualTo(100);
        assertThat(pauses).isEqualTo(3);
    }

    @Test
    void stopsWaitingWhenInterruptedAndStaysInterrupted() {
        Thread.currentThread().interrupt();

        assertThat(buckets.answer(() -> "answer")).isEqualTo("answer");

        assertThat(pauses).isZero();
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void aStepOfZeroLetsEachAnswerLeaveAtOnce() {
        TimeBuckets none = new TimeBuckets(Duration.ZERO, () -> now, nanos -> pauses++, bound -> 0);

        assertThat(none.answer(() -> "answer")).isEqualTo("answer");
        assertThat(none.await(() -> CompletableFuture.completedFuture("answer")))
                .isEqualTo("answer");
        assertThat(pauses).isZero();
    }

    @Test
    void refusesAStepThatIsNegativeOrTooLong() {
        assertThat(new TimeBuckets(Duration.ofSeconds(10))).isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeBuckets(Duration.ofSeconds(10).plusNanos(1)))
                .withMessageContaining("from 0 to 10 seconds");
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeBuckets(Duration.ofNanos(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeBuckets(Duration.ofSeconds(Long.MAX_VALUE)));
    }
}
