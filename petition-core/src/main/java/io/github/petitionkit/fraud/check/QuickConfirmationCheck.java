package io.github.petitionkit.fraud.check;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.ConfirmedAttempt;
import io.github.petitionkit.fraud.FraudCheck;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * The confirmation came back sooner than a mail can be delivered, opened and answered by a person. Clocks that stand still or
 * differ between nodes say nothing: without time between the two, nothing is noticed. Scanners that open links confirm
 * nothing.
 */
public final class QuickConfirmationCheck implements FraudCheck {
    private final Duration fastestPerson;

    /**
     * A check.
     *
     * @param fastestPerson the least time in which a person confirms
     */
    public QuickConfirmationCheck(Duration fastestPerson) {
        this.fastestPerson = Objects.requireNonNull(fastestPerson, "fastestPerson");
    }

    @Override
    public List<Signal> assess(Attempt attempt) {
        return List.of();
    }

    @Override
    public List<Signal> assessConfirmed(ConfirmedAttempt confirmed) {
        Duration took = Duration.between(confirmed.attempt().at(), confirmed.at());
        if (took.isZero() || took.isNegative() || took.compareTo(fastestPerson) >= 0) {
            return List.of();
        }
        return List.of(new Signal(
                "confirmed-too-fast",
                60,
                "The mail was sent, received, opened and confirmed within " + took.toMillis() + " ms",
                "Take at least " + fastestPerson.toSeconds() + " seconds"));
    }
}
