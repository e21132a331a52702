package io.github.petitionkit.fraud.check;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.FraudCheck;
import java.util.List;

/**
 * Notices that a form field which people cannot see was filled in (honeypot).
 */
final class HoneypotCheck implements FraudCheck {
    private static final List<Signal> SPRUNG =
            List.of(new Signal("trap-field", 90, "A hidden form field was filled in", "Leave the hidden field empty"));

    @Override
    public List<Signal> assess(Attempt attempt) {
        return attempt.context().trapped() ? SPRUNG : List.of();
    }
}
