package io.github.petitionkit.fraud.check;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.FraudCheck;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Notices that the form came back faster than a person can fill it in. The signal is weak, because password managers
 * fill in forms for people. Within one second few of their users find the button; that weighs a little more, but not
 * enough to hold a person whose request names no browser.
 */
final class FormTimingCheck implements FraudCheck {
    private final Duration fastestPerson;
    private final Duration fastestClick;

    FormTimingCheck(Duration fastestPerson, Duration fastestClick) {
        this.fastestPerson = fastestPerson;
        this.fastestClick = fastestClick;
    }

    @Override
    public List<Signal> assess(Attempt attempt) {
        Instant served = attempt.context().formServedAt();
        if (served == null) {
            return List.of();
        }
        Duration took = Duration.between(served, attempt.at());
        if (took.compareTo(fastestPerson) >= 0) {
            return List.of();
        }
        String evidence = took.isNegative()
                ? "The form came back before it was handed out"
                : "The form came back after " + took.toMillis() + " ms";
        boolean isAtOnce = !took.isNegative() && took.compareTo(fastestClick) < 0;
        return List.of(new Signal(
                "form-too-fast",
                isAtOnce ? 25 : 20,
                evidence,
                "Take at least " + fastestPerson.toSeconds() + " seconds"));
    }
}
