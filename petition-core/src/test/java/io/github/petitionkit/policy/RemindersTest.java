package io.github.petitionkit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemindersTest {
    @Test
    void mayBeNone() {
        assertThat(new Reminders(Duration.ofNanos(1), 0).most()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 1", "PT-1S, 1", "P1D, -1"})
    void waitAboveZeroAndAreNoFewerThanNone(Duration after, int most) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reminders(after, most))
                .withMessageContaining("got %s and %s".formatted(after, most));
    }
}
