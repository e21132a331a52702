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
        assertThat(Confirmation.byMail().maxMessages()).isEqualTo(5);
        assertThat(Confirmation.byMail().grace()).isEqualTo(Duration.ofHours(24));
        assertThat(Confirmation.byMail().reminders().most()).isZero();
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
        assertThat(Confirmation.byMail().reminders(4, Duration.ofDays(1)).reminders())
                .isEqualTo(new Reminders(Duration.ofDays(1), 4));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Confirmation.byMail().reminders(3, Duration.ofHours(56)))
                .withMessageContaining("do not fit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Confirmation.byMail().reminders(5, Duration.ofDays(1)))
                .withMessageContaining("exceed the maximum of 5 messages");
    }
}
