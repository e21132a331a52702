package io.github.petitionkit.fraud.check;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.FraudCheck;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The form came back faster than a person can fill it in. Weak: password managers fill in forms for people. Within a second
 * few of their users have found the button; that weighs a little more, but not enough to hold a person who names no browser.
 */
final class FormTimingCheck implements FraudCheck {
    private static final Duration FASTEST_PERSON = Duration.ofSeconds(2);
    private static final Duration FASTEST_CLICK = Duration.ofSeconds(1);

    @Override
    public List<Signal> assess(Attempt attempt) {
        Instant served = attempt.context().formServedAt();
        if (served == null) {
            return List.of();
        }
        Duration took = Duration.between(served, attempt.at());
        if (took.compareTo(FASTEST_PERSON) >= 0) {
            return List.of();
        }
        String evidence = took.isNegative()
                ? "The form came back before it was handed out"
                : "The form came back after " + took.toMillis() + " ms";
        boolean isAtOnce = !took.isNegative() && took.compareTo(FASTEST_CLICK) < 0;
        return List.of(new Signal(
                "form-too-fast",
                isAtOnce ? 25 : 20,
                evidence,
                "Take at least " + FASTEST_PERSON.toSeconds() + " seconds"));
    }
}
