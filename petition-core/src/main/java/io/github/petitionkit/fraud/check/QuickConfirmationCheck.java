package io.github.petitionkit.fraud.check;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.ConfirmedAttempt;
import io.github.petitionkit.fraud.FraudCheck;
import java.time.Duration;
import java.util.List;

/**
 * The confirmation came back sooner than a mail can be delivered, opened and answered by a person. Clocks that stand still or
 * differ between nodes say nothing: without time between the two, nothing is noticed. Scanners that open links confirm
 * nothing.
 */
public final class QuickConfirmationCheck implements FraudCheck {
    private static final Duration FASTEST_PERSON = Duration.ofSeconds(2);

    /** A check. */
    public QuickConfirmationCheck() {}

    @Override
    public List<Signal> assess(Attempt attempt) {
        return List.of();
    }

    @Override
    public List<Signal> assessConfirmed(ConfirmedAttempt confirmed) {
        Duration took = Duration.between(confirmed.attempt().at(), confirmed.at());
        if (took.isZero() || took.isNegative() || took.compareTo(FASTEST_PERSON) >= 0) {
            return List.of();
        }
        return List.of(new Signal(
                "confirmed-too-fast",
                60,
                "The mail was sent, received, opened and confirmed within " + took.toMillis() + " ms",
                "Take at least " + FASTEST_PERSON.toSeconds() + " seconds"));
    }
}
