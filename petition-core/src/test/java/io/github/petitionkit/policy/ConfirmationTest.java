package io.github.petitionkit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfirmationTest {
    @ParameterizedTest
    @CsvSource({"PT0S, PT0S, 1", "-PT1S, PT0S, 1", "PT1S, -PT1S, 1", "PT1S, PT0S, 0"})
    void needsTimeAndAtLeastOneMessage(Duration validFor, Duration grace, int messages) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Confirmation(true, validFor, grace, messages))
                .withMessageContaining("got " + validFor);
    }

    @Test
    void takesTheLeast() {
        assertThat(new Confirmation(true, Duration.ofNanos(1), Duration.ZERO, 1).maxMessages())
                .isOne();
    }

    @Test
    void isSentFiveTimesAtMostAndTakenForADayAfterTheEndUnlessToldOtherwise() {
        assertThat(Confirmation.BY_MAIL.maxMessages()).isEqualTo(5);
        assertThat(Confirmation.BY_MAIL.grace()).isEqualTo(Duration.ofHours(24));
    }
}
