package io.github.petitionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryPolicyTest {
    private static final DeliveryPolicy STANDARD = DeliveryPolicy.standard();
    private static final Duration FOR_EVER = Duration.ofSeconds(Long.MAX_VALUE);

    /** From the first attempt to the one after so many failures. */
    private static Duration until(int failures) {
        return IntStream.rangeClosed(1, failures).mapToObj(STANDARD::pauseAfter).reduce(Duration.ZERO, Duration::plus);
    }

    /** Postgrey's default is 300 seconds, that of OpenBSD's spamd 25 minutes. */
    @ParameterizedTest
    @ValueSource(ints = {1, 10, 40, 60, 300, 600, 1_500, 3_600})
    void keepsNoMailMuchLongerThanAServerThatGreylistsAsksFor(int seconds) {
        Duration asked = Duration.ofSeconds(seconds);

        Duration tried = IntStream.range(1, STANDARD.attempts())
                .mapToObj(DeliveryPolicyTest::until)
                .filter(after -> after.compareTo(asked) >= 0)
                .findFirst()
                .orElseThrow();

        assertThat(tried.minus(asked)).isLessThanOrEqualTo(asked.dividedBy(4).plusSeconds(1));
    }

    @Test
    void triesForSixHours() {
        assertThat(until(STANDARD.attempts() - 1)).isBetween(Duration.ofHours(6), Duration.ofHours(7));
    }

    @Test
    void waitsAQuarterLongerEachTimeUpToTheLongestPause() {
        DeliveryPolicy policy = STANDARD.withPauses(Duration.ofMillis(400), Duration.ofMillis(600));

        assertThat(IntStream.of(-1, 0, 1, 2, 3, 1_000, Integer.MAX_VALUE).mapToObj(policy::pauseAfter))
                .containsExactly(
                        Duration.ofMillis(400),
                        Duration.ofMillis(400),
                        Duration.ofMillis(400),
                        Duration.ofMillis(500),
                        Duration.ofMillis(600),
                        Duration.ofMillis(600),
                        Duration.ofMillis(600));
        assertThat(STANDARD.withPauses(FOR_EVER, Duration.ofSeconds(1)).pauseAfter(1))
                .isEqualTo(Duration.ofSeconds(1));
        assertThat(STANDARD.withPauses(Duration.ofNanos(1), FOR_EVER).pauseAfter(Integer.MAX_VALUE))
                .isEqualTo(FOR_EVER);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1, 1, 1, 1",
        "1, 0, 1, 1, 1, 1",
        "1, 1, 0, 1, 1, 1",
        "1, 1, 1, 0, 1, 1",
        "1, 1, 1, 1, 0, 1",
        "1, 1, 1, 1, 1, -1"
    })
    void refusesWhatNeverDelivers(int concurrency, int batch, long lease, int attempts, long first, long longest) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeliveryPolicy(
                        concurrency,
                        batch,
                        Duration.ofSeconds(lease),
                        attempts,
                        Duration.ofSeconds(first),
                        Duration.ofSeconds(longest)));
    }
}
