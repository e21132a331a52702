package io.github.petitionkit.fraud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.check.Attempts;
import io.github.petitionkit.fraud.rate.InMemoryVelocityCounter;
import io.github.petitionkit.fraud.rate.Window;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FraudLimitsTest {
    private static FraudLimits limits(
            Duration form, Duration click, Duration confirmation, int fewest, double share, int history) {
        return new FraudLimits(form, click, confirmation, Window.of(1, 60), Window.of(1, 60), fewest, share, history);
    }

    @ParameterizedTest
    @CsvSource({
        "PT2S, PT3S, PT2S, 5, 0.8, 200",
        "PT2S, PT-1S, PT2S, 5, 0.8, 200",
        "PT2S, PT1S, PT-2S, 5, 0.8, 200",
        "PT2S, PT1S, PT2S, 1, 0.8, 200",
        "PT2S, PT1S, PT2S, 5, 0.5, 200",
        "PT2S, PT1S, PT2S, 5, 1.1, 200",
        "PT2S, PT1S, PT2S, 5, NaN, 200",
        "PT2S, PT1S, PT2S, 5, 0.8, 0"
    })
    void refusesWhatMakesNoSense(
            Duration form, Duration click, Duration confirmation, int fewest, double share, int history) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> limits(form, click, confirmation, fewest, share, history))
                .withMessageContaining("give");
    }

    @Test
    void areWhatTheChecksGoBy() {
        FraudLimits slow = limits(Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofSeconds(120), 5, 0.8, 200);
        FraudPolicy policy = FraudPolicy.standard(new InMemoryVelocityCounter(1_000, new Random(1)), slow);
        Attempts attempts = new Attempts();
        attempts.context.formServedAt(Attempts.START.minusSeconds(29));

        assertThat(policy.assess(attempts.attempt()).signals())
                .extracting(Signal::code)
                .containsExactly("form-too-fast");
        assertThat(policy.reassess(
                                FraudPolicy.NONE.assess(attempts.attempt()),
                                new ConfirmedAttempt(attempts.attempt(), Attempts.START.plusSeconds(119)))
                        .signals())
                .extracting(Signal::code)
                .containsExactly("confirmed-too-fast");
    }
}
