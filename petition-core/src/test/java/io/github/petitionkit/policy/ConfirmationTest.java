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
                .isThrownBy(() -> new Confirmation(true, validFor, grace, messages, Reminders.NONE))
                .withMessageContaining("got " + validFor);
    }

    @Test
    void takesTheLeast() {
        assertThat(new Confirmation(true, Duration.ofNanos(1), Duration.ZERO, 1, Reminders.NONE).maxMessages())
                .isOne();
    }

    @Test
    void isSentFiveTimesAtMostAndTakenForADayAfterTheEndUnlessToldOtherwise() {
        assertThat(Confirmation.BY_MAIL.maxMessages()).isEqualTo(5);
        assertThat(Confirmation.BY_MAIL.grace()).isEqualTo(Duration.ofHours(24));
        assertThat(Confirmation.BY_MAIL.reminders().most()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 1", "-PT1S, 1", "PT1S, -1"})
    void remindsAfterSomeTime(Duration after, int most) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reminders(after, most))
                .withMessageContaining("got " + after);
    }

    @Test
    void remindsWhileTheFirstLinkIsGoodAndWithinTheMostMessages() {
        assertThat(Confirmation.BY_MAIL.reminding(Duration.ofDays(1), 4).reminders())
                .isEqualTo(new Reminders(Duration.ofDays(1), 4));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Confirmation.BY_MAIL.reminding(Duration.ofHours(56), 3))
                .withMessageContaining("do not fit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Confirmation.BY_MAIL.reminding(Duration.ofDays(1), 5))
                .withMessageContaining("more than the 5 messages");
    }
}
