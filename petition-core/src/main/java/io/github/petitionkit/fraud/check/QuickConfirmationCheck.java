package io.github.petitionkit.fraud.check;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.ConfirmedAttempt;
import io.github.petitionkit.fraud.FraudCheck;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Notices that the confirmation came back sooner than a mail can be delivered, opened and answered by a person. No time
 * at all tells nothing: a clock that has gone back gives everybody the latest instant, until it has caught up. A
 * confirmation before its attempt tells nothing either, because the clocks of nodes differ. Scanners that open links do
 * not confirm. Scanners that press buttons do, so the owner of the mailbox can press again.
 */
public final class QuickConfirmationCheck implements FraudCheck {
    /** The code of its signal. */
    public static final String CODE = "confirmed-too-fast";

    private final Duration fastestPerson;

    /**
     * Makes the check.
     *
     * @param fastestPerson the shortest time in which a person confirms
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
                CODE,
                60,
                "The mail was sent, received, opened and confirmed within " + took.toMillis() + " ms",
                "Take at least " + fastestPerson.toSeconds() + " seconds"));
    }
}
