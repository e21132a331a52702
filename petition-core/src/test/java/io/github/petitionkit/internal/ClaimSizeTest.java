package io.github.petitionkit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClaimSizeTest {
    private static final Duration MOMENT = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofMillis(500);

    private final ClaimSize size = new ClaimSize(1_000);

    @Test
    void isATenthOfTheMostAtFirst() {
        assertThat(size.next()).isEqualTo(100);
        assertThat(new ClaimSize(1).next()).isEqualTo(1);
    }

    @Test
    void growsToTheMostWhileAListenerIsFastAndMoreEventsWait() {
        for (int claim = 0; claim < 10; claim++) {
            size.learn(size.next(), MOMENT);
        }
        assertThat(size.next()).isEqualTo(1_000);
    }

    @Test
    void isAlwaysTheMostForAListenerThatTakesManyInOneStep() {
        ClaimSize full = ClaimSize.full(1_000);
        full.learn(1_000, LONG);

        assertThat(full.next()).isEqualTo(1_000);
    }

    @Test
    void staysWhileFewEventsWait() {
        size.learn(99, MOMENT);
        assertThat(size.next()).isEqualTo(100);
    }

    @Test
    void shrinksToATenthWhileAListenerIsSlow() {
        for (int claim = 0; claim < 10; claim++) {
            size.learn(size.next(), MOMENT);
        }
        size.learn(1_000, LONG);
        assertThat(size.next()).isEqualTo(500);
        for (int claim = 0; claim < 10; claim++) {
            size.learn(size.next(), LONG);
        }
        assertThat(size.next()).isEqualTo(100);
    }
}
