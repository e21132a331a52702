package io.github.petitionkit.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeBucketsTest {
    private static final Duration STEP = Duration.ofNanos(100);
    private static final Alarm NEVER = new Alarm(System::nanoTime, tick -> {});

    private long now = Long.MAX_VALUE - 50;
    private int pauses;
    private final TimeBuckets buckets = new TimeBuckets(
            STEP,
            () -> now,
            nanos -> {
                pauses++;
                now += nanos;
            },
            bound -> 0,
            NEVER);

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

    @Test
    void variesTheEndOfABucketByATenthOfTheStep() {
        TimeBuckets varying = new TimeBuckets(STEP, () -> now, nanos -> now += nanos, bound -> bound - 1, NEVER);
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
                bound -> 0,
                NEVER);
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
        TimeBuckets none = new TimeBuckets(Duration.ZERO, () -> now, nanos -> pauses++, bound -> 0, NEVER);

        assertThat(none.answer(() -> "answer")).isEqualTo("answer");
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
